import { Button } from "@fluentui/react-components";
import { formatDate } from "../../../shared/domain/dates";
import { bareNumber } from "../../../shared/domain/issuing/numbers";
import { formatInteger } from "../../../shared/text/format";
import { type IssuedVersion, office } from "../../client";
import { shownMoment } from "../../ui/moment";
import { useText } from "../../ui/use-text";
import { CopyList } from "./copies/CopyList";
import { Section } from "./Section";
import { useHandOver } from "./use-hand-over";

interface IssuedSectionProps {
  readonly programmeId: string;
  readonly issued: readonly IssuedVersion[];
}

/** What was issued, the latest first, with its dossier to be saved and its copies. */
export function IssuedSection({ programmeId, issued }: IssuedSectionProps) {
  const text = useText();
  return (
    <Section title={text("issuing.issued")}>
      {issued
        .toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1))
        .map((version) => (
          <article key={version.versionId} className="issuing-issued">
            <Issued version={version} />
            <CopyList {...{ programmeId, version }} />
          </article>
        ))}
    </Section>
  );
}

const formats = ["docx", "pdf"] as const;
const bytesPerKb = 1024;

function Issued({
  version: { versionId, shown, date, issuedAt, contentHash, files },
}: {
  version: IssuedVersion;
}) {
  const text = useText();
  const handOver = useHandOver();
  return (
    <>
      <h3>
        {text("issuing.issued-line", {
          shown: bareNumber(shown) || text("issuing.material"),
          date: formatDate(date),
        })}
      </h3>
      <p className="ui-quiet">
        {text("issuing.issued-at", { time: shownMoment(issuedAt) })}. {text("issuing.hash-approved")}{" "}
        <code className="issuing-hash" title={contentHash}>
          {contentHash.slice(0, 12)}
        </code>
      </p>
      <div className="issuing-moves">
        <Button onClick={() => handOver(() => office().issuing.dossier({ versionId }))}>
          {text("issuing.dossier")}
        </Button>
        {formats.map((format) => {
          const file = files.find(({ name }) => name.endsWith(`.${format}`));
          return (
            file && (
              <Button
                key={format}
                appearance="subtle"
                onClick={() => handOver(() => office().issuing.dossierFile({ versionId, name: file.name }))}
              >
                {text("issuing.file-save", { format: format.toUpperCase() })}
              </Button>
            )
          );
        })}
      </div>
      <details className="issuing-files">
        <summary>{text("issuing.dossier-files", { count: files.length })}</summary>
        <ul className="issuing-list">
          {files.map(({ name, byteCount, sha256 }) => (
            <li key={name}>
              <span className="issuing-paper" title={text("issuing.file-sum", { sum: sha256 })}>
                {name}
                <span className="ui-quiet">
                  {text("issuing.file-size", {
                    size: formatInteger(Math.max(1, Math.round(byteCount / bytesPerKb))),
                  })}
                  , <code className="issuing-hash">{sha256.slice(0, 12)}</code>
                </span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
