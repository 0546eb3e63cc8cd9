import { Button, Slider } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import { markedTitle } from "../../../../../shared/domain/programme/numbering";
import { type PlacedBlock, placeBlocks } from "../../../../../shared/domain/programme/outline";
import { readDocument } from "../../../../../shared/domain/programme/steps";
import { useServiceData } from "../../../../client";
import { LateSpinner } from "../../../../ui/LateSpinner";
import { RefusalNotice } from "../../../../ui/Notice";
import { useText } from "../../../../ui/use-text";
import { useToast } from "../../../../ui/use-toast";
import { useDrafting } from "../../state";
import { WindowedFeed } from "../WindowedFeed";

/** A state of the programme to be looked at. */
export interface OpenedRevision {
  readonly name: string;
  readonly revision: number;
}

interface RevisionReaderProps {
  readonly opened: OpenedRevision;
  onClose(): void;
}

/** An earlier state of the text, for reading; the slider steps through all of them, the button brings one back. */
export function RevisionReader({ opened, onClose }: RevisionReaderProps) {
  const text = useText();
  const toast = useToast();
  const actions = useDrafting((state) => state.actions);
  const [revision, setRevision] = useState(opened.revision);
  const { json, blocks, error, reload, isSame } = useRevision(revision);
  const restore = () => {
    if (!json) return;
    actions.restoreRevision(json);
    onClose();
    const isKept = revision === opened.revision;
    const title = isKept
      ? text("versions.restored", { name: opened.name })
      : text("versions.restored-to-revision", { revision });
    toast({ title, undo: actions.undo });
  };
  return (
    <>
      <div className="drafting-side-head">
        <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={onClose}>
          {text("versions.back")}
        </Button>
        <Button size="small" disabled={!json || isSame} onClick={restore}>
          {text("versions.restore")}
        </Button>
      </div>
      <RevisionChoice
        revision={revision}
        name={revision === opened.revision ? opened.name : ""}
        onChoose={setRevision}
      />
      {isSame && <p className="drafting-version-hint drafting-version-same">{text("versions.same")}</p>}
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      {blocks ? <Reading blocks={blocks} label={text("versions.reading", { revision })} /> : <LateSpinner />}
    </>
  );
}

interface RevisionChoiceProps {
  readonly revision: number;
  readonly name: string;
  onChoose(revision: number): void;
}

function RevisionChoice({ revision, name, onChoose }: RevisionChoiceProps) {
  const text = useText();
  const last = useDrafting((state) => state.revision);
  const words = text("versions.revision", { revision, last });
  return (
    <div className="drafting-version-choice">
      {name !== "" && <h2>{name}</h2>}
      <span className="drafting-version-hint">{words}</span>
      <Slider
        size="small"
        min={0}
        max={last}
        value={revision}
        aria-label={text("versions.revision-slider")}
        aria-valuetext={words}
        onChange={(_, { value }) => onChoose(value)}
      />
    </div>
  );
}

const sliderPause = 120;

/** A revision's text, once the slider has come to rest at it; the one before stays on screen meanwhile. */
function useRevision(wanted: number) {
  const { id } = useDrafting((state) => state.programme);
  const doc = useDrafting((state) => state.doc);
  const [revision, setRevision] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setRevision(wanted), sliderPause);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { value, error, reload } = useServiceData(`revision ${id} ${revision}`, (client) =>
    client.programmes.getRevision({ id, revision }),
  );
  const read = useMemo(() => value && readDocument(value), [value]);
  const blocks = useMemo(() => read && placeBlocks(read), [read]);
  const json = wanted === revision ? value : undefined;
  return { json, blocks, error, reload, isSame: read?.eq(doc) === true };
}

function Reading({ blocks, label }: { blocks: readonly PlacedBlock[]; label: string }) {
  const [selected, setSelected] = useState<number | null>(null);
  return (
    <WindowedFeed
      rows={blocks}
      label={label}
      selected={selected}
      target={null}
      keyOf={keyOfBlock}
      heightOf={heightOfBlock}
      classOf={classOfBlock}
      onSelect={setSelected}
      render={({ mark, node }) => markedTitle(mark, node.textContent)}
    />
  );
}

const keyOfBlock = (block: PlacedBlock) => block.id;
const heightOfBlock = () => 48;
const classOfBlock = ({ node }: PlacedBlock) => `drafting-reading drafting-reading-${node.type.name}`;
