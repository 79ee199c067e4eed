import type { TeamPeople } from "../../care/team-people.ts";
import type { PanelWords } from "../i18n/panels/en.ts";
import { Select } from "./fields.ts";

/** Whom a follow-up is given to: the agent at first, and anybody else once they are read. */
export function AssigneeField(props: {
  readonly id: string;
  readonly words: PanelWords;
  readonly people: TeamPeople | null;
  readonly agentId: string;
  readonly to: string;
  readonly give: (to: string) => void;
}) {
  const { id, words, people, agentId, to, give } = props;
  const others = people?.agents.filter((agent) => agent.id !== agentId) ?? [];
  return (
    <Select
      id={id}
      value={to}
      aria-busy={people === null}
      onChange={({ target }) => give(target.value)}
    >
      <option value="me">{words.translate("edit.me")}</option>
      <option value="nobody">{words.translate("edit.nobody")}</option>
      {others.length > 0 && (
        <optgroup label={words.translate("edit.people")}>
          {others.map((agent) => (
            <option key={agent.id} value={`agent:${agent.id}`}>
              {agent.name}
            </option>
          ))}
        </optgroup>
      )}
      {people !== null && people.groups.length > 0 && (
        <optgroup label={words.translate("edit.groups")}>
          {people.groups.map((group) => (
            <option key={group.id} value={`group:${group.id}`}>
              {group.name}
            </option>
          ))}
        </optgroup>
      )}
    </Select>
  );
}
