import type { Node as ProgrammeNode } from "prosemirror-model";
import type { Decoration, NodeView, NodeViewConstructor, ViewMutationRecord } from "prosemirror-view";

/** A short word under a duty or target: what is known, or what is still missing. */
export interface Chip {
  readonly text: string;
  readonly field: string;
  readonly isMissing: boolean;
}

/** What the page shows under duties and targets, and what a click there asks for. */
export interface DetailSource {
  chipsOf(node: ProgrammeNode): readonly Chip[];
  labelOf(node: ProgrammeNode): string;
  onOpen(blockId: string, field: string): void;
  /** The place under a block where its inline editor is shown; null when the block left the page. */
  onSlot(blockId: string, slot: HTMLElement): void;
  /** The view with this slot has gone. */
  onSlotGone(blockId: string, slot: HTMLElement): void;
}

/** Views of duties and targets: the paragraph, under it the chips and the place of the inline editor. */
export function detailViews(source: DetailSource): Readonly<Record<string, NodeViewConstructor>> {
  const create: NodeViewConstructor = (node, _view, _getPos, decorations) =>
    new DetailView(node, source, decorations);
  return { duty: create, target: create };
}

class DetailView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly chips: HTMLElement;
  private readonly slot: HTMLElement;
  private readonly source: DetailSource;
  private node: ProgrammeNode;

  constructor(node: ProgrammeNode, source: DetailSource, decorations: readonly Decoration[]) {
    this.node = node;
    this.source = source;
    this.dom = document.createElement("div");
    this.contentDOM = document.createElement("p");
    this.chips = besideText("drafting-chips");
    this.slot = besideText("drafting-detail-slot");
    this.dom.append(this.contentDOM, this.chips, this.slot);
    this.chips.addEventListener("mousedown", (event) => event.preventDefault());
    this.chips.addEventListener("click", (event) => this.openFrom(event.target));
    this.showChips();
    this.showMarks(decorations);
    source.onSlot(this.blockId, this.slot);
  }

  update(node: ProgrammeNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.showMarks(decorations);
    const before = this.node;
    this.node = node;
    if (before.attrs.id !== node.attrs.id) this.source.onSlot(this.blockId, this.slot);
    if (before.attrs.duty !== node.attrs.duty || before.attrs.figures !== node.attrs.figures)
      this.showChips();
    return true;
  }

  stopEvent(event: Event): boolean {
    return (
      event.target instanceof Node && !this.contentDOM.contains(event.target) && event.target !== this.dom
    );
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.target !== this.dom && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.source.onSlotGone(this.blockId, this.slot);
  }

  private get blockId(): string {
    return String(this.node.attrs.id);
  }

  private showMarks(decorations: readonly Decoration[]): void {
    for (const { spec } of decorations) {
      for (const name of ["data-mark", "data-hint"]) {
        const value: unknown = spec[name];
        if (typeof value === "string" && value !== "") this.contentDOM.setAttribute(name, value);
        else this.contentDOM.removeAttribute(name);
      }
    }
  }

  private showChips(): void {
    this.chips.setAttribute("role", "group");
    this.chips.setAttribute("aria-label", this.source.labelOf(this.node));
    this.chips.replaceChildren(...this.source.chipsOf(this.node).map(chipElement));
  }

  private openFrom(target: EventTarget | null): void {
    const chip = target instanceof Element ? target.closest<HTMLElement>(".drafting-chip") : null;
    this.source.onOpen(this.blockId, chip?.dataset.field ?? "");
  }
}

function besideText(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.contentEditable = "false";
  return element;
}

function chipElement({ text, field, isMissing }: Chip): HTMLElement {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.tabIndex = -1;
  chip.className = isMissing ? "drafting-chip drafting-chip-missing" : "drafting-chip";
  chip.dataset.field = field;
  chip.textContent = text;
  return chip;
}
