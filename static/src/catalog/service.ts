// The service's form as it is typed: sums and minutes are text until they are sent.
import { api, ifMatch, need } from "../api/client";
import { Problem } from "../api/problem";
import type { Service } from "../api/types";
import { t } from "../i18n/language.svelte";
import { changed, present } from "../ui/editing.svelte";
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

// What cannot be a number at all is refused here, as the server would refuse it.
function refused(pointer: string, detail: string): Problem {
  return new Problem(422, "invalid", { errors: [{ pointer, code: "not-a-figure", detail }] });
}

function common(draft: ServiceDraft) {
  const duration_minutes = minutesFrom(draft.minutes);
  if (duration_minutes === null) throw refused("/duration_minutes", t("catalog.not-minutes"));
  return {
    code: draft.code,
    name: draft.name,
    department_id: draft.department_id,
    duration_minutes,
    requires_doctor: draft.requires_doctor,
  };
}

export const serviceActions = {
  draft: draftOf,
  create: async (draft: ServiceDraft): Promise<Service> => {
    const price_minor = minorFrom(draft.price);
    if (price_minor === null) throw refused("/price_minor", t("catalog.not-an-amount"));
    const body = present({
      ...common(draft),
      name_ru: draft.name_ru || null,
      name_uz: draft.name_uz || null,
      price_minor,
    });
    return need(api.POST("/services", { body }));
  },
  change: async (
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
