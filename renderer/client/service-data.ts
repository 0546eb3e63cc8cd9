import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { OfficeEvents } from "../../shared/contract";
import { cellOf, type Load, type ServiceData } from "./cell";

export type { ServiceData };

/**
 * Data of the service under a key: the same key is loaded once for all who watch it, kept fresh by the named events.
 * A failed refresh keeps the value it had beside the error. The key must name everything `load` depends on.
 */
export function useServiceData<T>(
  key: string,
  load: Load<T>,
  refreshOn: readonly (keyof OfficeEvents)[] = [],
): ServiceData<T> {
  const cell = cellOf(key, load, refreshOn);
  useEffect(() => {
    cell.load = load;
  });
  const watch = useCallback((watcher: () => void) => cell.watch(watcher), [cell]);
  return useSyncExternalStore(watch, () => cell.snapshot);
}
