import { Component, type ReactNode } from "react";

/** Keeps a fault in one part from leaving the whole page blank: it says so in words instead. */
export class ErrorBoundary extends Component<
  { readonly words: string; readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main role="alert" style={{ padding: 12 }}>
        {this.props.words}
      </main>
    );
  }
}
