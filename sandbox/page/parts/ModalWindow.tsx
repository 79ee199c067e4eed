import { useLayoutEffect, useRef } from "react";
import type { Modal } from "../desk.ts";
import { closeModal } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { AppFrame } from "./AppFrame.tsx";
import { Icon } from "./Icon.tsx";

/** A window over the page with a frame of the app in it, as large as the app asked for. */
export function ModalWindow({ modal }: { readonly modal: Modal }) {
  const { desk, state } = useDesk();
  const { guid, url, width, height } = modal;
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it goes, so that the keyboard is back where it was before.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-label={state.app?.name ?? "App"}
      onClose={() => closeModal(desk, guid)}
    >
      <button
        type="button"
        className="modal-close"
        aria-label="Close"
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
      <div className="modal-frame" style={{ width, height }}>
        <AppFrame spot={{ location: "modal", guid, url }} isActive isWholeView />
      </div>
    </dialog>
  );
}
