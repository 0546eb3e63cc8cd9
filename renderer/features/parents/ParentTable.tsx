import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../shared/domain/dates";
import { formatInteger } from "../../../shared/text/format";
import { office, type ParentSummary, type ParentView } from "../../client";
import { ColumnHeads } from "../../ui/ColumnHeads";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { useDrafts } from "./model/drafts";
import { titleOf } from "./title-of";

const columns = [
  { name: "parents.column-document" },
  { name: "parents.column-issuer" },
  { name: "parents.column-date", isNumber: true },
  { name: "parents.column-items", isNumber: true },
  { name: "parents.column-programmes", isNumber: true },
] as const;

/** The parent plans as rows: the name opens one, a programme starts from one, removing can be taken back. */
export function ParentTable({ parents }: { parents: readonly ParentSummary[] }) {
  return (
    <table className="ui-table">
      <ColumnHeads columns={columns} actions="parents.column-actions" />
      <tbody>
        {parents.map((parent) => (
          <ParentRow key={parent.id} parent={parent} />
        ))}
      </tbody>
    </table>
  );
}

function ParentRow({ parent }: { parent: ParentSummary }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const remove = useRemove();
  const { id, register, itemCount, programmeCount } = parent;
  const title = titleOf(register, text);
  return (
    <tr>
      <td>
        <button type="button" className="ui-name" onClick={() => go({ screen: "open-parent", parentId: id })}>
          {title}
        </button>
        {register.title !== title && (
          <div className="parents-subject ui-clamp" title={register.title}>
            {register.title}
          </div>
        )}
      </td>
      <td>{register.issuer}</td>
      <td className="ui-number">{register.date === null ? "" : formatDate(register.date)}</td>
      <td className="ui-number">{formatInteger(itemCount)}</td>
      <td className="ui-number">{formatInteger(programmeCount)}</td>
      <td>
        <div className="parents-actions">
          <Button
            size="small"
            aria-label={text("parents.start-programme-from", { title })}
            onClick={() => go({ screen: "new-programme", parentIds: [id] })}
          >
            {text("parents.start-programme")}
          </Button>
          <Button
            appearance="subtle"
            size="small"
            icon={<Delete20Regular />}
            aria-label={text("parents.remove", { title })}
            title={text("parents.remove", { title })}
            onClick={() => remove(id, title)}
          />
        </div>
      </td>
    </tr>
  );
}

/** Removes a plan no programme rests on; taking it back adds it again as it was. */
function useRemove(): (id: string, title: string) => void {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (id, title) => {
    const removed: ParentView[] = [];
    const isDone = await attempt(async () => {
      removed.push(await office().parents.get({ id }));
      await office().parents.remove({ id });
      useDrafts.getState().drop(id);
    });
    if (!isDone) return;
    const undo = () =>
      void attempt(() => Promise.all(removed.map((view) => office().parents.add({ draft: draftOf(view) }))));
    toast({ title: text("parents.removed", { title }), undo });
  };
}

function draftOf({ id: _id, revision: _revision, ...draft }: ParentView) {
  return draft;
}
