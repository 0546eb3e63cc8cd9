/** The day on this machine's calendar, as yyyy-mm-dd. */
export function localDay(time: Date = new Date()): string {
  const parts = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, "0"));
  return [time.getFullYear(), ...parts].join("-");
}
