/** An HTTP request as a page prints it. */
export interface PrintedRequest {
  method: 'get' | 'post';
  /** Path and query, without the server's address. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** The words of a shell script's commands: quotes, line ends behind a backslash, no more than that. */
const commandsOf = (script: string): string[][] => {
  const commands: string[][] = [[]];
  const word = /'([^']*)'|"([^"]*)"|\\\n|(\n)|#.*|[^\s'"#\\]+/g;
  for (const [found, single, double, end] of script.matchAll(word)) {
    if (end) commands.push([]);
    else if (found !== '\\\n' && !found.startsWith('#')) {
      commands.at(-1)?.push(single ?? double ?? found);
    }
  }
  return commands;
};

const encodeContent = (pair: string): string => {
  const [name = '', ...content] = pair.split('=');
  return `${name}=${encodeURIComponent(content.join('='))}`;
};

/**
 * The requests of a shell script's `curl` lines.
 * @param variables what the shell would put in place of `$NAME`
 * @throws Error for an option this cannot read, so that no printed line goes untried
 */
export const curlsOf = (script: string, variables: Record<string, string>): PrintedRequest[] =>
  commandsOf(script)
    .filter(([command]) => command === 'curl')
    .map(([, ...words]) => {
      const headers: Record<string, string> = {};
      const data: string[] = [];
      let address = '';
      let inQuery = false;
      while (words.length > 0) {
        const option = words.shift() ?? '';
        if (option === '-G') inQuery = true;
        else if (option === '-d') data.push(words.shift() ?? '');
        else if (option === '--data-urlencode') data.push(encodeContent(words.shift() ?? ''));
        else if (option === '-H') {
          const [name = '', value = ''] = (words.shift() ?? '').split(': ');
          headers[name] = value.replace(/\$(\w+)/g, (_, variable) => variables[variable] ?? '');
        } else if (/^https?:/.test(option)) address = option.replace(/^https?:\/\/[^/]+/, '');
        else if (option !== '-g') throw new Error(`curl ${option} is not read here`);
      }
      if (inQuery) return { method: 'get', path: `${address}?${data.join('&')}`, headers };
      const body = data.length > 0 ? data.join('&') : undefined;
      return { method: body ? 'post' : 'get', path: address, headers, body };
    });
