import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  MessageType,
} from "vscode-languageserver";
import { SETTINGS_SECTION } from "../contract";
import type { ClientAbilities } from "./client-abilities";
import { checkSettings, type Settings } from "./settings";
import type { Tell } from "./tell";

/** The settings that hold now, from whichever side they come: passed at the start, asked for, or pushed. */
export class CurrentSettings {
  readonly #connection: Connection;
  readonly #tell: Tell;
  readonly #changed: () => void;
  readonly #complained = new Set<string>();
  #locale = "en";
  #value = checkSettings(undefined, this.#locale).settings;
  #atStart: unknown;
  #client: ClientAbilities | undefined;

  /** `changed` is called whenever other settings hold. */
  constructor(connection: Connection, tell: Tell, changed: () => void) {
    this.#connection = connection;
    this.#tell = tell;
    this.#changed = changed;
  }

  get value(): Settings {
    return this.#value;
  }

  /** Takes what the client says of itself; its settings hold only with `useStart`. */
  begin({ locale, initializationOptions }: InitializeParams, client: ClientAbilities): void {
    const options: unknown = initializationOptions;
    this.#locale = locale ?? this.#locale;
    this.#client = client;
    // As our own, or under our name.
    this.#atStart = sectionOf(options) ?? options ?? undefined;
  }

  /** Uses the settings that were passed at the start. */
  useStart(): void {
    this.#use(this.#atStart);
  }

  /** Asks the client for the settings, where it can be asked, and to be told when they change. */
  async pull(): Promise<void> {
    if (!this.#client?.answersSettings) return;
    await this.#ask();
    // Emacs warns its user of a registration that it has not offered to take.
    if (!this.#client.tellsOfSettings) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, {
      section: SETTINGS_SECTION,
    });
  }

  /** The client says that settings have changed; some send them along. */
  async pushed(raw: unknown): Promise<void> {
    if (this.#client?.answersSettings) await this.#ask();
    else this.#use(sectionOf(raw));
  }

  /** Neovim, Helix and Emacs say that they can be asked, and know nothing of what was passed at the start. */
  async #ask(): Promise<void> {
    const answer: unknown = await this.#connection.workspace.getConfiguration(SETTINGS_SECTION);
    this.#use(answer ?? this.#atStart);
  }

  #use(raw: unknown): void {
    const { settings, complaints } = checkSettings(raw, this.#locale);
    this.#value = settings;
    for (const complaint of complaints) {
      const message = complaint[settings.language];
      if (!this.#complained.has(message)) this.#tell(MessageType.Warning, message);
      this.#complained.add(message);
    }
    this.#changed();
  }
}

function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null || !(SETTINGS_SECTION in settings))
    return undefined;
  return settings[SETTINGS_SECTION];
}
