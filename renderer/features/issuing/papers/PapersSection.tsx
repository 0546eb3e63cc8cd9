import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from "@fluentui/react-components";
import { Attach20Regular, Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { formatInteger } from "../../../../shared/text/format";
import { type AttachedPaper, type IssuingView, office, useServiceData } from "../../../client";
import { shownMoment } from "../../../ui/moment";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { ReasonDialog } from "../ReasonDialog";
import { Section } from "../Section";
import { useAttaching } from "./use-attaching";

/** The papers that go into the dossier: made here and attached, or files brought in. */
export function PapersSection({ view }: { view: IssuingView }) {
  const text = useText();
  const [removed, setRemoved] = useState<AttachedPaper | null>(null);
  return (
    <Section title={text("issuing.papers")} name="papers">
      {view.papers.length === 0 && <p className="issuing-hint">{text("issuing.papers-none")}</p>}
      <ul className="issuing-list">
        {view.papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} view={view} onRemove={() => setRemoved(paper)} />
        ))}
      </ul>
      <AttachButtons programmeId={view.programmeId} />
      {removed && (
        <RemoveDialog programmeId={view.programmeId} paper={removed} onClose={() => setRemoved(null)} />
      )}
    </Section>
  );
}

interface PaperLineProps {
  readonly paper: AttachedPaper;
  readonly view: IssuingView;
  onRemove(): void;
}

const bytesPerKb = 1024;
/** The kinds that speak of one text and no other. */
const bound: readonly AttachedPaper["kind"][] = ["copy-check"];

function PaperLine({ paper, view, onRemove }: PaperLineProps) {
  const text = useText();
  const { kind, fileName, byteCount, attachedAt } = paper;
  const isOld = bound.includes(kind) && paper.textHash !== view.textHash;
  const size = formatInteger(Math.max(1, Math.round(byteCount / bytesPerKb)));
  return (
    <li>
      <span className="issuing-paper">
        <strong>{text(`issuing.paper.${kind}`)}</strong>
        {isOld && <span className="issuing-old"> {text("issuing.paper-old")}</span>}
        <span className="issuing-file" title={fileName}>
          {fileName}
        </span>
        <span className="ui-quiet">
          {text("issuing.file-size", { size })}, {text("issuing.paper-at", { time: shownMoment(attachedAt) })}
        </span>
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Delete20Regular />}
        aria-label={text("issuing.paper-remove", { name: fileName })}
        onClick={onRemove}
      />
    </li>
  );
}

function AttachButtons({ programmeId }: { programmeId: string }) {
  const text = useText();
  const { working, attachCheck, attachOpinions, attachFile } = useAttaching(programmeId);
  const opinions = useServiceData(
    `issuing.opinions ${programmeId}`,
    (client, signal) => client.opinions.list({ programmeId }, { signal }),
    ["opinion.changed"],
  ).value;
  const isBusy = working !== null;
  return (
    <div className="issuing-moves">
      <Button disabledFocusable={isBusy} onClick={attachCheck}>
        {text("issuing.paper-attach-check")}
      </Button>
      {opinions && opinions.length > 0 && (
        <Button disabledFocusable={isBusy} onClick={attachOpinions}>
          {text("issuing.paper-attach-opinions")}
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<Attach20Regular />} disabledFocusable={isBusy}>
            {text("issuing.paper-attach-file")}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => attachFile("submission")}>{text("issuing.paper.submission")}</MenuItem>
            <MenuItem onClick={() => attachFile("other")}>{text("issuing.paper.other")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {working && (
        <Spinner
          size="tiny"
          label={text("issuing.paper-working", { name: text(`issuing.paper.${working}`) })}
        />
      )}
    </div>
  );
}

interface RemoveDialogProps {
  readonly programmeId: string;
  readonly paper: AttachedPaper;
  onClose(): void;
}

function RemoveDialog({ programmeId, paper: { id, fileName: name }, onClose }: RemoveDialogProps) {
  const text = useText();
  const toast = useToast();
  return (
    <ReasonDialog
      title={text("issuing.paper-remove", { name })}
      hint={text("issuing.paper-remove-hint")}
      run={() => office().issuing.detachPaper({ programmeId, paperId: id })}
      onDone={() => toast({ title: text("issuing.paper-removed", { name }) })}
      onClose={onClose}
    />
  );
}
