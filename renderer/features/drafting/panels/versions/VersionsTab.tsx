import { useState } from "react";
import { type OpenedRevision, RevisionReader } from "./RevisionReader";
import { VersionList } from "./VersionList";

/** Kept versions; looking at one, or at any earlier revision, before it is restored. */
export function VersionsTab() {
  const [opened, setOpened] = useState<OpenedRevision | null>(null);
  if (opened) return <RevisionReader opened={opened} onClose={() => setOpened(null)} />;
  return <VersionList onOpen={setOpened} />;
}
