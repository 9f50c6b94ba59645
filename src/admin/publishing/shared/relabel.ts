type Texts = Readonly<Record<string, string>>;

/**
 * Puts labels in the place of the names that the server calls fields by, where a message begins with
 * one; a name with a colon is left out, for the message stands beside its field.
 */
export const relabel = (fields: Texts, labels: Texts): Texts =>
  Object.fromEntries(
    Object.entries(fields).map(([name, message]) => {
      const label = labels[name];
      if (label === undefined || label === name || !message.startsWith(name))
        return [name, message];
      const rest = message.slice(name.length);
      const told = rest.replace(/^(：|: )/, '');
      return [name, told === rest ? `${label}${rest}` : told];
    }),
  );
