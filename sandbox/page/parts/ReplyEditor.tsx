import { useEffect, useRef, useState } from "react";
import type { TicketTab } from "../desk.ts";
import { changeDraft, chooseKind, chooseRich, submitDraft, toast } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { frameGuidOf, newTicketId } from "../host/frame-spot.ts";
import { safeNodesOf } from "../rich-text.ts";

const statuses = [
  { value: "open", words: "Open" },
  { value: "pending", words: "Pending" },
  { value: "hold", words: "On-hold" },
  { value: "solved", words: "Solved" },
];

/** Where the agent writes: publicly or internally, rich or plain, then sends with a status. */
export function ReplyEditor({ tab }: { readonly tab: TicketTab }) {
  const { desk, hub } = useDesk();
  const { id, draft } = tab;
  const [status, setStatus] = useState<string | null>(null);
  const current = tab.ticket?.status ?? "open";
  const chosen = status ?? (current === "new" ? "open" : current);
  const submit = async (): Promise<void> => {
    const guid = frameGuidOf(
      id === newTicketId
        ? { location: "new_ticket_sidebar" }
        : { location: "ticket_sidebar", ticketId: id },
    );
    const refusal = await hub.connections.get(guid)?.ask("ticket.save");
    if (refusal) toast(desk, refusal, "error");
    else await submitDraft(desk, id, chosen);
    setStatus(null);
  };
  return (
    <form
      className="editor"
      data-kind={draft.kind}
      aria-label="Reply"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="editor-head">
        <select
          aria-label="Kind of comment"
          value={draft.kind}
          onChange={(event) =>
            chooseKind(
              desk,
              id,
              event.target.value === "internalNote" ? "internalNote" : "publicReply",
            )
          }
        >
          <option value="publicReply">Public reply</option>
          <option value="internalNote">Internal note</option>
        </select>
        <label className="editor-rich">
          <input
            type="checkbox"
            checked={draft.isRich}
            onChange={(event) => chooseRich(desk, id, event.target.checked)}
          />
          Rich text
        </label>
      </div>
      {draft.isRich ? <RichField tab={tab} /> : <PlainField tab={tab} />}
      <div className="editor-foot">
        <label>
          Submit as{" "}
          <select
            aria-label="Status after sending"
            value={chosen}
            onChange={(event) => setStatus(event.target.value)}
          >
            {statuses.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button-primary">
          Submit
        </button>
      </div>
    </form>
  );
}

function PlainField({ tab }: { readonly tab: TicketTab }) {
  const { desk, hub } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    hub.editors.set(tab.id, (html) => {
      const text = safeNodesOf(html).textContent ?? "";
      const { value = "", selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
      changeDraft(desk, tab.id, value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    });
    return () => {
      hub.editors.delete(tab.id);
    };
  }, [desk, hub, tab.id]);
  return (
    <textarea
      ref={field}
      className="editor-field"
      data-testid={`reply-editor-${tab.id}`}
      aria-label="Reply text"
      dir="auto"
      value={tab.draft.content}
      onChange={(event) => changeDraft(desk, tab.id, event.target.value)}
    />
  );
}

function RichField({ tab }: { readonly tab: TicketTab }) {
  const { desk, hub } = useDesk();
  const field = useRef<HTMLDivElement>(null);
  const { id } = tab;
  const { content } = tab.draft;
  // The field belongs to the person who types: it is only written to when the draft differs.
  useEffect(() => {
    const element = field.current;
    if (element !== null && element.innerHTML !== content) {
      element.replaceChildren(safeNodesOf(content));
    }
  }, [content]);
  useEffect(() => {
    hub.editors.set(id, (html) => {
      const element = field.current;
      if (element === null) return;
      insertAt(element, safeNodesOf(html));
      changeDraft(desk, id, element.innerHTML);
    });
    return () => {
      hub.editors.delete(id);
    };
  }, [desk, hub, id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rich text needs an editable element
    <div
      ref={field}
      className="editor-field"
      data-testid={`reply-editor-${id}`}
      role="textbox"
      tabIndex={0}
      aria-label="Reply text"
      aria-multiline="true"
      contentEditable
      suppressContentEditableWarning
      dir="auto"
      onInput={(event) => changeDraft(desk, id, event.currentTarget.innerHTML)}
      onPaste={(event) => {
        event.preventDefault();
        const text = event.clipboardData.getData("text/plain");
        insertAt(event.currentTarget, document.createTextNode(text));
        changeDraft(desk, id, event.currentTarget.innerHTML);
      }}
    />
  );
}

/** Where the cursor is, if it is in the field; else at the end. */
function insertAt(field: HTMLElement, nodes: Node): void {
  const selection = getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range !== null && field.contains(range.commonAncestorContainer)) {
    range.deleteContents();
    range.insertNode(nodes);
    range.collapse(false);
  } else {
    field.appendChild(nodes);
  }
}
