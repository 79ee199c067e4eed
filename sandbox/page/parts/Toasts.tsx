import { dismissToast } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { Icon } from "./Icon.tsx";

/** Short messages of the helpdesk and of the app. */
export function Toasts() {
  const { desk, state } = useDesk();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {state.toasts.map(({ id, text, kind }) => (
        <div key={id} className="toast" data-kind={kind} data-testid="toast">
          <span>{text}</span>
          <button type="button" aria-label="Dismiss" onClick={() => dismissToast(desk, id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
