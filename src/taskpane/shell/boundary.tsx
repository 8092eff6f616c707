import { Component, type ReactNode } from "react";
import { TroubleNotice } from "../parts/trouble-notice";

interface Props {
  readonly children: ReactNode;
  /** Anew: what is drawn inside is thrown away and made again. */ readonly onRetry: () => void;
}

/** Keeps a defect in one view from taking the pane along: says what happened and offers to draw the view again. */
export class Boundary extends Component<Props, { readonly problem: unknown }> {
  override state = { problem: null as unknown };
  static getDerivedStateFromError(problem: unknown): { problem: unknown } {
    return { problem: problem ?? new Error("nothing was thrown") };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <TroubleNotice
        problem={this.state.problem}
        onRetry={() => {
          this.setState({ problem: null });
          this.props.onRetry();
        }}
      />
    );
  }
}
