import { say, type Language, type MessageKey, type MessageParams } from '../messages/say';

/** The terminal's language: Chinese where the locale starts with zh, else English. */
export const terminalLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  /^zh/i.test([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '') ? 'zh-Hans' : 'en';

/** Words a message for whoever sits at the terminal. */
export const sayAtTerminal = (key: MessageKey, params: MessageParams = {}): string =>
  say(key, params, terminalLanguage(process.env));

/** What a backup or a restore does not do, in one sentence in the terminal's language. */
export class BackupRefusal extends Error {
  /** A start that ends so tells its message alone. */
  override readonly name = 'Refusal';

  constructor(
    readonly key: MessageKey,
    params: MessageParams = {},
  ) {
    super(sayAtTerminal(key, params));
  }
}
