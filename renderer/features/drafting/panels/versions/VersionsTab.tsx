import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigation } from "../../../../ui/navigation";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { CompareView } from "./CompareView";
import { type OpenedRevision, RevisionReader } from "./RevisionReader";
import { VersionList } from "./VersionList";

/** Kept versions; looking at one before it is restored, comparing two, and the opinions that came back on them. */
export function VersionsTab() {
  const [opened, setOpened] = useState<OpenedRevision | null>(null);
  const [isComparing, setComparing] = useState(false);
  if (opened) return <RevisionReader opened={opened} onClose={() => setOpened(null)} />;
  if (isComparing) return <CompareView onClose={() => setComparing(false)} />;
  return (
    <>
      <Ways onCompare={() => setComparing(true)} />
      <VersionList onOpen={setOpened} />
    </>
  );
}

function Ways({ onCompare }: { onCompare: () => void }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { id } = useDrafting((state) => state.programme);
  return (
    <div className="drafting-version-ways">
      <Button size="small" onClick={onCompare}>
        {text("compare.title")}
      </Button>
      <Button size="small" onClick={() => go({ screen: "opinions", programmeId: id })}>
        {text("opinions.title")}
      </Button>
    </div>
  );
}
