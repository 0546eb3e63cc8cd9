import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { cursorBlock } from "./blocks";
import { onScrolled, visibleBlocks } from "./visible-part";

/** Blocks on each side of the cursor that are always laid out, wherever the page is scrolled to. */
const aroundCursor = 4;
const far = "content-visibility: auto; contain-intrinsic-block-size: auto calc(60 * var(--pt));";

interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Lets the browser skip layout and painting of blocks far from the screen, so that a key costs the same in a long
 * programme as in a short one. Blocks near the screen or the cursor are never skipped: what is typed into a skipped
 * block can land at a wrong place.
 */
export function farBlocks(): Plugin {
  return new Plugin({ view: (view) => new FarBlocks(view) });
}

class FarBlocks {
  private readonly sheet = new CSSStyleSheet();
  private readonly leave: () => void;
  private near: Run = { first: 0, last: Number.MAX_SAFE_INTEGER };
  private atCursor: Run = { first: 0, last: 0 };

  constructor(view: EditorView) {
    document.adoptedStyleSheets.push(this.sheet);
    this.leave = onScrolled(view, () => this.look(view));
    requestAnimationFrame(() => this.look(view));
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.selection.eq(before.selection)) return;
    const { index } = cursorBlock(view.state);
    if (holds(this.near, index) || holds(this.atCursor, index)) return;
    this.write(view);
  }

  destroy(): void {
    this.leave();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  private look(view: EditorView): void {
    if (view.isDestroyed) return;
    this.near = visibleBlocks(view);
    this.write(view);
  }

  private write({ state }: EditorView): void {
    const { index } = cursorBlock(state);
    this.atCursor = { first: Math.max(0, index - aroundCursor), last: index + aroundCursor };
    this.sheet.replaceSync(`.drafting-text > *${except(this.near)}${except(this.atCursor)} { ${far} }`);
  }
}

function holds({ first, last }: Run, index: number): boolean {
  return first < index && index < last;
}

function except({ first, last }: Run): string {
  return `:not(:nth-child(n + ${first + 1}):nth-child(-n + ${last + 1}))`;
}
