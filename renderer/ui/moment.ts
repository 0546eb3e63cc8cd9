import { formatClock } from "../../shared/text/format";

/** A moment (ISO) as it stands in a list, by this machine's clock: "09:41, 22/11/2026". */
export function shownMoment(iso: string): string {
  const time = new Date(iso);
  const day = [time.getDate(), time.getMonth() + 1].map((part) => String(part).padStart(2, "0"));
  return `${formatClock(time)}, ${day.join("/")}/${time.getFullYear()}`;
}
