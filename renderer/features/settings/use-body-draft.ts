import { nanoid } from "nanoid";
import { type FormEvent, useState } from "react";
import { Body } from "../../../shared/domain/directory";
import { type TypedDate, typedDate } from "./DateField";

interface BodyDraft extends Pick<Body, "name" | "code" | "level" | "kind"> {
  /** Short names on one line, separated by semicolons. */
  readonly shortNames: string;
  readonly from: TypedDate;
  readonly to: TypedDate;
  /** Empty for none. */
  readonly successorId: string;
}

/** A body being described; `submit` hands it over only when every field reads. */
export function useBodyDraft(body: Body | null, onSave: (body: Body) => void) {
  const [draft, setDraft] = useState(() => draftOf(body));
  const [isChecked, setIsChecked] = useState(false);
  const change = (changed: Partial<BodyDraft>) => setDraft({ ...draft, ...changed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if ([draft.from, draft.to].some(({ typed, day }) => typed.trim() !== "" && day === null)) return;
    const read = Body.safeParse(bodyOf(draft, body));
    if (read.success) onSave(read.data);
  };
  return { draft, isChecked, change, submit };
}

function draftOf(body: Body | null): BodyDraft {
  return {
    name: body?.name ?? "",
    shortNames: body?.shortNames.join("; ") ?? "",
    code: body?.code ?? "",
    level: body?.level ?? "commune",
    kind: body?.kind ?? "other",
    from: typedDate(body?.validFrom ?? null),
    to: typedDate(body?.validTo ?? null),
    successorId: body?.successorId ?? "",
  };
}

function bodyOf(
  { name, shortNames, code, level, kind, from, to, successorId }: BodyDraft,
  body: Body | null,
): Body {
  return {
    id: body?.id ?? nanoid(),
    name: name.trim(),
    shortNames: shortNames.split(";").flatMap((short) => short.trim() || []),
    code: code.trim(),
    level,
    kind,
    parentId: body?.parentId ?? null,
    validFrom: from.day,
    validTo: to.day,
    successorId: successorId === "" ? null : successorId,
  };
}
