import { useDeferredValue, useMemo } from "react";
import { compareDocuments } from "../../../../../shared/domain/comparison";
import { readDocument } from "../../../../../shared/domain/programme/steps";
import { office, saveFile, useServiceData } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useDrafting, useDraftingStore } from "../../state";

/** A text that can be compared: a kept version, the first one, or the present text (no revision). */
export interface Comparable {
  readonly key: string;
  readonly name: string;
  readonly revision: number | null;
}

/** What can be compared, the oldest first, the present text last. */
export function useComparables(): readonly Comparable[] {
  const text = useText();
  const { id } = useDrafting((state) => state.programme);
  const { value } = useServiceData(`versions ${id}`, (client) => client.programmes.listVersions({ id }), [
    "programme.changed",
  ]);
  return [
    { key: "first", name: text("versions.first"), revision: 0 },
    ...(value ?? []).map(({ id: key, name, revision }) => ({ key, name, revision })),
    { key: "present", name: text("compare.present"), revision: null },
  ];
}

/** Two texts compared, once both are there. */
export function useComparison(before: number | null, after: number | null) {
  const [old, now] = [useDocument(before), useDocument(after)];
  const comparison = useMemo(
    () => (old.doc && now.doc ? compareDocuments(old.doc, now.doc) : undefined),
    [old.doc, now.doc],
  );
  const reload = () => {
    old.reload();
    now.reload();
  };
  return { comparison, error: old.error ?? now.error, reload };
}

function useDocument(revision: number | null) {
  const { id } = useDrafting((state) => state.programme);
  const present = useDeferredValue(useDrafting((state) => state.doc));
  const { value, error, reload } = useServiceData(
    `revision ${id} ${revision ?? "present"}`,
    async (client) => (revision === null ? null : client.programmes.getRevision({ id, revision })),
  );
  const read = useMemo(() => (value ? readDocument(value) : undefined), [value]);
  return { doc: revision === null ? present : read, error, reload };
}

/** Hands over the DOCX with tracked changes between two texts. */
export function useExportChanges(): (before: number | null, after: number | null) => Promise<void> {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const store = useDraftingStore();
  return async (before, after) => {
    await attempt(async () => {
      await store.getState().actions.flush();
      const { programme, revision } = store.getState();
      const file = await office().opinions.exportChanges({
        programmeId: programme.id,
        from: before ?? revision,
        to: after ?? revision,
      });
      const saved = await saveFile(file);
      if (saved.status === "saved") toast({ title: text("opinions.saved-file", { name: file.fileName }) });
    });
  };
}
