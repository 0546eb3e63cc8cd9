import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../shared/domain/dates";
import { formatInteger } from "../../../shared/text/format";
import { office, type ParentSummary, type ParentView } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { titleOf } from "./title-of";

const columns = [
  { name: "parents.column-document", look: "" },
  { name: "parents.column-issuer", look: "" },
  { name: "parents.column-date", look: "ui-number" },
  { name: "parents.column-items", look: "ui-number" },
  { name: "parents.column-programmes", look: "ui-number" },
] as const;

/** The parent plans as rows: the name opens one, a programme starts from one, removing can be taken back. */
export function ParentTable({ parents }: { parents: readonly ParentSummary[] }) {
  const text = useText();
  return (
    <table className="ui-table">
      <thead>
        <tr>
          {columns.map(({ name, look }) => (
            <th key={name} scope="col" className={look}>
              {text(name)}
            </th>
          ))}
          <th scope="col">
            <span className="ui-visually-hidden">{text("parents.column-actions")}</span>
          </th>
        </tr>
      </thead>
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
        <button
          type="button"
          className="parents-name"
          onClick={() => go({ screen: "open-parent", parentId: id })}
        >
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
