import { useEffect, useMemo } from "react";
import { create } from "zustand";

/** Something that can be done on the open screen: its name in the user's language, and the keys that do the same. */
export interface OfferedCommand {
  readonly name: string;
  readonly keys: string;
  run(): void;
}

interface Offers {
  readonly byOwner: ReadonlyMap<symbol, readonly OfferedCommand[]>;
}

const useOffers = create<Offers>(() => ({ byOwner: new Map() }));

/** Offers commands for as long as the component stands; give the same list while nothing changes. */
export function useCommands(commands: readonly OfferedCommand[]): void {
  useEffect(() => {
    const owner = Symbol("commands");
    useOffers.setState(({ byOwner }) => ({ byOwner: new Map([...byOwner, [owner, commands]]) }));
    return () =>
      useOffers.setState(({ byOwner }) => ({
        byOwner: new Map([...byOwner].filter(([other]) => other !== owner)),
      }));
  }, [commands]);
}

/** What the open screen offers, in the order of its parts. */
export function useOfferedCommands(): readonly OfferedCommand[] {
  const byOwner = useOffers((offers) => offers.byOwner);
  return useMemo(() => [...byOwner.values()].flat(), [byOwner]);
}

/** Offers one command for as long as the component stands; give the same `run` while nothing changes. */
export function useCommand(name: string, run: () => void, keys = ""): void {
  useCommands(useMemo(() => [{ name, keys, run }], [name, keys, run]));
}
