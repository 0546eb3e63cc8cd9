import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { EmptyState } from "../ui/EmptyState";
import { useText } from "../ui/use-text";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a bug in one screen from blanking the window: a sentence and a button to load again. */
export class ErrorBoundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const text = useText();
  return (
    <main className="ui-waiting">
      <EmptyState title={text("frame.failed")} hint={text("frame.failed-hint")}>
        <Button appearance="primary" onClick={() => location.reload()}>
          {text("frame.reload")}
        </Button>
      </EmptyState>
    </main>
  );
}
