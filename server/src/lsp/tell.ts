import { type Connection, type MessageType, ShowMessageNotification } from "vscode-languageserver";
import { withoutLinks } from "./without-links";

/** Shows the author a message in a window of the editor. */
export type Tell = (type: MessageType, message: string) => void;

/** Shows messages over the connection; whatever they quote cannot become a link that runs a command. */
export function createTell(connection: Connection): Tell {
  return (type, message) =>
    void connection.sendNotification(ShowMessageNotification.type, {
      type,
      message: withoutLinks(message),
    });
}
