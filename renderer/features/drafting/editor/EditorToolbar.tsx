import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  ChevronDown16Regular,
  TextBold20Regular,
  TextItalic20Regular,
  TextQuote20Regular,
  TextUnderline20Regular,
} from "@fluentui/react-icons";
import type { Command } from "prosemirror-state";
import type { ReactElement } from "react";
import { Numbering, numberingOf } from "../../../../shared/domain/programme/numbering";
import { useText } from "../../../ui/use-text";
import { useDrafting } from "../state";
import { moveBlocks } from "./block-commands";
import { type BlockKind, kindsOffered } from "./blocks";
import { useEditor } from "./editor-context";
import { FactMenu } from "./FactMenu";
import { type TextMark, textMarks, toggleTextMark } from "./key-bindings";

const markIcons: Readonly<Record<TextMark, ReactElement>> = {
  strong: <TextBold20Regular />,
  em: <TextItalic20Regular />,
  underline: <TextUnderline20Regular />,
};

/** The quiet row above the page: style of the block, formatting, quotation, facts. */
export function EditorToolbar() {
  const text = useText();
  const { actions } = useEditor();
  return (
    <div className="drafting-toolbar" role="toolbar" aria-label={text("drafting.toolbar")}>
      <KindMenu />
      <span className="drafting-toolbar-line" />
      {textMarks.map((mark) => (
        <MarkButton key={mark} mark={mark} />
      ))}
      <span className="drafting-toolbar-line" />
      <CommandButton label={text("drafting.move-up")} icon={<ArrowUp20Regular />} command={moveBlocks(-1)} />
      <CommandButton
        label={text("drafting.move-down")}
        icon={<ArrowDown20Regular />}
        command={moveBlocks(1)}
      />
      <span className="drafting-toolbar-line" />
      <Tooltip content={text("drafting.quotation")} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<TextQuote20Regular />}
          onClick={() => actions.declareQuotation()}
        />
      </Tooltip>
      <FactMenu />
    </div>
  );
}

function KindMenu() {
  const text = useText();
  const { actions } = useEditor();
  const kind = useDrafting((state) => state.format.kind);
  const numbering = useDrafting((state) => numberingOf(state.doc));
  const kinds = kindsOffered[numbering];
  const nameOf = (name: BlockKind) => text(`drafting.kind.${nameIn(numbering, name)}`);
  const shown = kind ? nameOf(kind) : text("drafting.kind.title");
  return (
    <Menu
      checkedValues={{ kind: kind ? [kind] : [], numbering: [numbering] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        const known = kinds.find((one) => one === chosen);
        if (known) actions.setBlockKind(known);
        if (name === "numbering") actions.setNumbering(Numbering.parse(chosen));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className="drafting-kind"
          icon={<ChevronDown16Regular />}
          iconPosition="after"
          aria-label={`${text("drafting.kind")}: ${shown}`}
        >
          {shown}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kinds.map((name) => (
            <MenuItemRadio
              key={name}
              name="kind"
              value={name}
              disabled={kind === null}
              secondaryContent={keysOf[name] ?? ""}
            >
              {nameOf(name)}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{text("drafting.numbering")}</MenuGroupHeader>
            {Numbering.options.map((name) => (
              <MenuItemRadio key={name} name="numbering" value={name}>
                {text(`drafting.numbering.${name}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const inArticles = {
  heading0: "heading0",
  heading1: "chapter",
  heading2: "section",
  heading3: "subsection",
  heading4: "article",
} as const;

/** What a style is called: the levels of headings have other names in a document of articles. */
function nameIn(numbering: Numbering, kind: BlockKind) {
  return numbering === "articles" && kind in inArticles ? inArticles[kind as keyof typeof inArticles] : kind; // it is such a key
}

const keysOf: Partial<Record<BlockKind, string>> = {
  heading0: "Ctrl+Alt+P",
  heading1: "Ctrl+Alt+1",
  heading2: "Ctrl+Alt+2",
  heading3: "Ctrl+Alt+3",
  heading4: "Ctrl+Alt+4",
  paragraph: "Ctrl+Alt+0",
  duty: "Ctrl+Alt+N",
  target: "Ctrl+Alt+T",
};

function MarkButton({ mark }: { mark: TextMark }) {
  const text = useText();
  const session = useEditor();
  const isOn = useDrafting((state) => state.format.marks.includes(mark));
  return (
    <Tooltip content={text(`drafting.${mark}`)} relationship="label">
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={markIcons[mark]}
        checked={isOn}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => session.run(toggleTextMark(mark))}
      />
    </Tooltip>
  );
}

interface CommandButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly command: Command;
}

function CommandButton({ label, icon, command }: CommandButtonProps) {
  const session = useEditor();
  return (
    <Tooltip content={label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => session.run(command)}
      />
    </Tooltip>
  );
}
