/** Edits of a programme that a closing window could not hand over, as its editor wrote them down. */
export interface UnsentEdits {
  readonly programmeId: string;
  /** The editor they were made in: the service knows by it which of them it has already. */
  readonly clientId: string;
  readonly written: string;
}

const prefix = "unsent";

const keyOf = (programmeId: string, clientId: string) => `${prefix} ${programmeId} ${clientId}`;

/** The page's own storage of edits that wait for the next start. */
export const unsentEdits = {
  /** False when the storage has no room. */
  keep({ programmeId, clientId, written }: UnsentEdits): boolean {
    try {
      localStorage.setItem(keyOf(programmeId, clientId), written);
      return true;
    } catch {
      return false;
    }
  },

  /** All edits that wait. */
  list(): readonly UnsentEdits[] {
    return Object.keys(localStorage).flatMap((key) => {
      const [first, programmeId, clientId] = key.split(" ");
      if (first !== prefix || !programmeId || !clientId) return [];
      return [{ programmeId, clientId, written: localStorage.getItem(key) ?? "" }];
    });
  },

  drop(programmeId: string, clientId: string): void {
    localStorage.removeItem(keyOf(programmeId, clientId));
  },
};
