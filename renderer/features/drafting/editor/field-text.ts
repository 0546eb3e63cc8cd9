/** How a field hands in its text: while it is being typed in, or because it is left or Enter was pressed. */
export interface Handing {
  readonly isLeaving: boolean;
  /** False when nothing was typed since it was taken: somebody else may have changed the value meanwhile. */
  readonly isNew: boolean;
  /** The same for everything handed in between entering the field and leaving it: one step to undo. */
  readonly visit: object;
}

/** Takes what was typed; false when it cannot be so: it stays in the field. */
export type TakeText = (typed: string, handing: Handing) => boolean;

/** How a field hands in. */
export interface FieldHabits {
  /** A pause in typing (ms) after which the text is handed in. */
  readonly pause?: number;
  /** Leaving is told even when nothing was typed since the text was taken. */
  readonly tellsLeaving?: boolean;
}

/** A pause in typing (ms) after which the text is handed in. */
const usualPause = 500;

/**
 * The text of a field while somebody types in it. It is handed in after a pause and on leaving; what the programme
 * holds meanwhile never replaces it before the field was left, nor while a letter is being composed.
 */
export class FieldText {
  private readonly take: TakeText;
  private readonly pause: number;
  private readonly tellsLeaving: boolean;
  private readonly listeners = new Set<() => void>();
  private value: string;
  private shown: string;
  private visit: object | null = null;
  private isTyped = false;
  private isTaken = false;
  private isComposing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(value: string, take: TakeText, { pause = usualPause, tellsLeaving = false }: FieldHabits = {}) {
    this.value = value;
    this.shown = value;
    this.take = take;
    this.pause = pause;
    this.tellsLeaving = tellsLeaving;
  }

  /** What the field shows. */
  readonly text = (): string => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The programme holds another value now. */
  setValue(value: string): void {
    this.value = value;
    if (this.visit === null && !this.isTyped) this.show(value);
  }

  enter(): void {
    this.visit ??= {};
  }

  type(text: string): void {
    this.isTyped = true;
    this.isTaken = false;
    this.show(text);
    this.plan();
  }

  compose(isComposing: boolean): void {
    this.isComposing = isComposing;
    this.plan();
  }

  /** Hands in what was typed since the last time; false when it was not taken. Nothing is handed in twice. */
  hand(): boolean {
    clearTimeout(this.timer);
    if (!this.isTyped) return true;
    this.isTyped = false;
    if (this.isTaken && !this.tellsLeaving) return true;
    this.isTyped = !this.take(this.shown, this.handing(true));
    return !this.isTyped;
  }

  /** Hands in and shows the programme's own wording of it; what was not taken stays to be mended. */
  leave(): void {
    const isTaken = this.hand();
    this.visit = null;
    if (isTaken) this.show(this.value);
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (!this.isTyped || this.isComposing) return;
    this.timer = setTimeout(() => {
      this.isTaken = this.take(this.shown, this.handing(false));
    }, this.pause);
  }

  private handing(isLeaving: boolean): Handing {
    this.visit ??= {};
    return { isLeaving, isNew: !this.isTaken, visit: this.visit };
  }

  private show(text: string): void {
    if (text === this.shown) return;
    this.shown = text;
    for (const listener of this.listeners) listener();
  }
}
