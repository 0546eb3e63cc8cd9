import type { OfficeContract, OfficeEvents } from "../../shared/contract";
import { type Connection, connect } from "../../shared/contract/client";
import type { Client } from "../../shared/contract/define";
import { createQueueTransport } from "./queue-transport";
import { openShell } from "./shell";
import type { LinkState } from "./surroundings";

type OfficeConnection = Connection<OfficeContract, OfficeEvents>;
type Attach = (connection: OfficeConnection) => void;

const attachments = new Set<Attach>();
const stateListeners = new Set<() => void>();
let queue = createQueueTransport();
let connection: OfficeConnection = connect(queue);
let state: LinkState = { state: "connecting" };
let isStarted = false;

/** The client of the present connection: the first calls wait for it, calls on a lost one are refused at once. */
export function currentClient(): Client<OfficeContract> {
  start();
  return connection.client;
}

/** What is known of the connection. */
export function linkState(): LinkState {
  start();
  return state;
}

/** Tells each change of the connection's state. */
export function onLinkState(listener: () => void): () => void {
  start();
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** Runs for the present connection and again for every one that replaces it. */
export function onConnection(attach: Attach): () => void {
  start();
  attachments.add(attach);
  attach(connection);
  return () => attachments.delete(attach);
}

function start(): void {
  if (isStarted) return;
  isStarted = true;
  openShell((next) => {
    if (next.state === "open") {
      if (state.state !== "connecting") renew();
      queue.attach(next.transport);
    } else if (next.state !== "connecting") queue.close();
    state = next;
    for (const listener of stateListeners) listener();
  });
}

function renew(): void {
  queue.close();
  queue = createQueueTransport();
  connection = connect(queue);
  for (const attach of attachments) attach(connection);
}
