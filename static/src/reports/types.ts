// What the reports room answers. Sums are whole minor units, times whole minutes.

export interface Today {
  date: string;
  visits: number;
  finished: number;
  waiting: number;
  in_room: number;
  no_shows: number;
  typical_wait_minutes: number | null;
  taken_minor: number;
  refunded_minor: number;
  due_minor: number;
  hours: { hour: number; visits: number; finished: number }[];
  doctors: {
    doctor_id: number;
    doctor_name: string;
    visits: number;
    finished: number;
    typical_wait_minutes: number | null;
    visit_minutes: number | null;
    taken_minor: number;
  }[];
  methods: { method: string; payments: number; amount_minor: number }[];
}

export type MoneyBy = "method" | "doctor" | "service" | "cashier" | "day" | "department";
export type VisitsBy = "doctor" | "department" | "day";

export interface MoneyRow {
  key: string | number;
  name: string;
  payments: number;
  taken_minor: number;
  refunded_minor: number;
  net_minor: number;
}

export interface VisitsRow {
  key: string | number;
  name: string;
  visits: number;
  finished: number;
  cancelled: number;
  no_shows: number;
}

export interface WaitingRow {
  doctor_id: number;
  doctor_name: string;
  tickets: number;
  typical_minutes: number | null;
  longest_minutes: number | null;
  visit_minutes: number | null;
}

export interface Report<Row> {
  items: Row[];
}
