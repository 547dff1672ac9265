import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/** At once; of a burst of answers the others wait for a connection that is open already, which costs less than a new one. */
const CONNECTIONS = 16;

/** The connections of the bot to the Bot API server at this address. */
export function connectionsTo(apiRoot: string): HttpAgent {
  const options = { keepAlive: true, maxSockets: CONNECTIONS };
  return apiRoot.startsWith("http:") ? new HttpAgent(options) : new HttpsAgent(options);
}
