import { Button } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useNavigation } from "./navigation";
import { InSlot } from "./slots";
import { useText } from "./use-text";

interface CommandBarProps {
  readonly title: string;
  /** Short words on the state of what is open: a badge, "Đã lưu 09:41". */
  readonly state?: ReactNode;
  /** Quiet buttons at the right. */
  readonly actions?: ReactNode;
  /** The one primary action of the screen. */
  readonly primary?: ReactNode;
  /** Shows the back button; what it does when not simply the place before. */
  readonly hasBack?: boolean;
  readonly onBack?: () => void;
}

/** Fills the frame's command bar: back, title, state, actions, the one primary action. */
export function CommandBar({ title, state, actions, primary, hasBack = false, onBack }: CommandBarProps) {
  const text = useText();
  const back = useNavigation((navigation) => navigation.back);
  return (
    <InSlot name="commandBar">
      {hasBack && (
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={text("frame.back")}
          onClick={onBack ?? back}
        />
      )}
      <h1 className="frame-title" title={title}>
        {title}
      </h1>
      <div className="frame-state">{state}</div>
      <div className="frame-actions">
        {actions}
        {primary}
      </div>
    </InSlot>
  );
}
