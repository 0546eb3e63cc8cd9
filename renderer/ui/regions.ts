import { type RefObject, useEffect } from "react";

interface Region {
  readonly element: HTMLElement;
  readonly order: number;
}

const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select, textarea, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';
const regions = new Set<Region>();
const lastFocused = new WeakMap<HTMLElement, HTMLElement>();

/** Makes an element one of the regions F6 goes through, in the order given (rail 10, outline 20, page 30, panel 40 …). */
export function useRegion(ref: RefObject<HTMLElement | null>, order: number): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const region = { element, order };
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) lastFocused.set(element, target);
    };
    regions.add(region);
    element.addEventListener("focusin", remember);
    return () => {
      regions.delete(region);
      element.removeEventListener("focusin", remember);
    };
  }, [ref, order]);
}

/** Moves the focus to the next (1) or previous (-1) region, back to where it was in there. */
export function moveRegion(direction: 1 | -1): void {
  const ordered = [...regions]
    .filter(isInnermost)
    .filter(isShown)
    .sort((a, b) => a.order - b.order);
  const current = ordered.findIndex(({ element }) => element.contains(document.activeElement));
  const start = current < 0 && direction < 0 ? 0 : current;
  const next = ordered[(start + direction + ordered.length) % Math.max(ordered.length, 1)];
  if (next) focusIn(next.element);
}

function isInnermost({ element }: Region): boolean {
  return ![...regions].some((other) => other.element !== element && element.contains(other.element));
}

function isShown({ element }: Region): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

function focusIn(region: HTMLElement): void {
  const last = lastFocused.get(region);
  const known = last?.isConnected && region.contains(last) ? last : null;
  const target = known ?? firstIn(region) ?? region;
  if (target === region) region.tabIndex = -1;
  target.focus();
}

/** The first control; of a group of radio buttons the chosen one, as Tab would have it. */
function firstIn(region: HTMLElement): HTMLElement | null {
  const first = region.querySelector<HTMLElement>(focusable);
  if (!(first instanceof HTMLInputElement) || first.type !== "radio") return first;
  return region.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first;
}
