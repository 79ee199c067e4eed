import type { FieldRecord } from "../account/records.ts";
import { sentimentFieldId } from "./played-ticket.ts";

const moment = { created_at: "2019-02-04T08:00:00Z", updated_at: "2019-02-04T08:00:00Z" };

/** Custom fields of customers: those that a shop would fill, and those that the app brings along. */
export const userFields: readonly FieldRecord[] = [
  {
    id: 9001,
    key: "customer_since",
    type: "date",
    title: "Customer since",
    active: true,
    ...moment,
  },
  {
    id: 9002,
    key: "loyalty_tier",
    type: "dropdown",
    title: "Loyalty tier",
    active: true,
    custom_field_options: ["bronze", "silver", "gold", "platinum"].map((value, index) => ({
      id: 9100 + index,
      name: value,
      raw_name: value,
      value,
    })),
    ...moment,
  },
  {
    id: 9003,
    key: "lifetime_value",
    type: "decimal",
    title: "Lifetime value",
    active: true,
    ...moment,
  },
  {
    id: 9004,
    key: "care_channel",
    type: "dropdown",
    title: "Care: preferred channel",
    active: true,
    custom_field_options: ["email", "phone", "messaging", "sms"].map((name, index) => ({
      id: 9200 + index,
      name,
      raw_name: name,
      value: `care_channel_${name}`,
    })),
    ...moment,
  },
  {
    id: 9005,
    key: "care_address_as",
    type: "text",
    title: "Care: how to address",
    active: true,
    ...moment,
  },
  {
    id: 9006,
    key: "care_do_not_contact",
    type: "checkbox",
    title: "Care: do not contact",
    tag: "do_not_contact",
    active: true,
    ...moment,
  },
];

const sentiments = ["very_negative", "negative", "neutral", "positive", "very_positive"];

/** The system's ticket fields that matter here, and the one that intelligent triage fills. */
export const ticketFields: readonly FieldRecord[] = [
  { id: 8001, type: "subject", title: "Subject", active: true, removable: false, ...moment },
  { id: 8002, type: "status", title: "Status", active: true, removable: false, ...moment },
  { id: 8003, type: "priority", title: "Priority", active: true, removable: false, ...moment },
  {
    id: sentimentFieldId,
    type: "tagger",
    title: "Sentiment",
    active: true,
    removable: true,
    custom_field_options: sentiments.map((value, index) => ({
      id: 8100 + index,
      name: value.replace("_", " "),
      value: `sentiment__${value}`,
    })),
    ...moment,
  },
];
