import type { OfficeEvents } from "../../shared/contract";
import { onConnection } from "./link";

/** Hears an event of the service, on this connection and on those that replace it after a restart. */
export function onOfficeEvent<Name extends keyof OfficeEvents>(
  name: Name,
  listener: (payload: OfficeEvents[Name]) => void,
): () => void {
  const leaveAll = new Set<() => void>();
  const leaveConnections = onConnection((connection) => leaveAll.add(connection.on(name, listener)));
  return () => {
    leaveConnections();
    for (const leave of leaveAll) leave();
  };
}
