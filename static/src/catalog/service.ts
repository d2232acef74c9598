// The service's form as it is typed: sums and minutes are text until they are sent.
import { api, ifMatch, need } from "../api/client";
import type { Service } from "../api/types";
import { changed } from "../ui/editing.svelte";
import { minorFrom } from "./money";

export interface ServiceDraft {
  code: string;
  name: string;
  name_ru: string;
  name_uz: string;
  department_id: number | null;
  /** Asked only for a new service; later prices are set with their day. */
  price: string;
  minutes: string;
  requires_doctor: boolean;
}

export const blank: ServiceDraft = {
  code: "",
  name: "",
  name_ru: "",
  name_uz: "",
  department_id: null,
  price: "",
  minutes: "20",
  requires_doctor: false,
};

export function draftOf(service: Service): ServiceDraft {
  return {
    code: service.code,
    name: service.name,
    name_ru: service.name_ru ?? "",
    name_uz: service.name_uz ?? "",
    department_id: service.department_id,
    price: "",
    minutes: String(service.duration_minutes),
    requires_doctor: service.requires_doctor,
  };
}

/** Whole minutes, or null when it is something else. */
export function minutesFrom(typed: string): number | null {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
}

function common(draft: ServiceDraft) {
  return {
    code: draft.code,
    name: draft.name,
    department_id: draft.department_id,
    duration_minutes: minutesFrom(draft.minutes) ?? 0,
    requires_doctor: draft.requires_doctor,
  };
}

export const serviceActions = {
  draft: draftOf,
  create: (draft: ServiceDraft): Promise<Service> => {
    const { department_id, ...rest } = common(draft);
    const body = {
      ...rest,
      ...(department_id === null ? {} : { department_id }),
      ...(draft.name_ru ? { name_ru: draft.name_ru } : {}),
      ...(draft.name_uz ? { name_uz: draft.name_uz } : {}),
      price_minor: minorFrom(draft.price) ?? 0,
    };
    return need(api.POST("/services", { body }));
  },
  change: (
    id: number,
    draft: ServiceDraft,
    before: ServiceDraft,
    version: number,
  ): Promise<Service> => {
    const whole = (of: ServiceDraft) => ({
      ...common(of),
      name_ru: of.name_ru || null,
      name_uz: of.name_uz || null,
    });
    return need(
      api.PATCH("/services/{id}", {
        params: { path: { id } },
        headers: ifMatch(version),
        body: changed(whole(draft), whole(before)),
      }),
    );
  },
};
