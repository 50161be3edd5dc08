import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import * as icons from './icons.ts';
import { kitTexts } from './texts.ts';

export interface ErrorBoundaryProps {
  /** The page tells the app, so that the fault stands in the journal. */
  readonly onFault?: (error: Error, where: string) => void;
  readonly children: ReactNode;
}

/** The last net under a page. React asks for a class here, and only here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    this.props.onFault?.(error, info.componentStack ?? '');
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

/** What a broken page shows instead of nothing. */
export function BrokenPage() {
  const texts = kitTexts();
  return (
    <div role="alert">
      <EmptyState
        icon={icons.warning}
        title={texts.broken}
        action={
          <Button tone="primary" size="large" icon={icons.reload} onClick={() => location.reload()}>
            {texts.reload}
          </Button>
        }
      >
        {texts.brokenSafe}
      </EmptyState>
    </div>
  );
}
