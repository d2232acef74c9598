// What the messages pages ask the server.
import { api, ifMatch, need } from "../api/client";

export const page_size = 50;

export type Status =
  | "pending"
  | "sending"
  | "sent"
  | "unknown"
  | "dead"
  | "skipped"
  | "cancelled"
  | "expired";
export type Language = "en" | "ru" | "uz";

export const messages = (status: Status | "", cursor?: string) =>
  need(
    api.GET("/messages", {
      params: {
        query: {
          limit: page_size,
          ...(status === "" ? {} : { status }),
          ...(cursor ? { cursor: Number(cursor) } : {}),
        },
      },
    }),
  );
export type MessagePage = Awaited<ReturnType<typeof messages>>;
export type Message = MessagePage["items"][number];

export const overview = () => need(api.GET("/messages/overview"));
export type Overview = Awaited<ReturnType<typeof overview>>;

export const message = (id: number) =>
  need(api.GET("/messages/{id}", { params: { path: { id } } }));
export type Details = Awaited<ReturnType<typeof message>>;

export const resend = (id: number) =>
  need(api.POST("/messages/{id}/resend", { params: { path: { id } } }));
export const cancel = (id: number) =>
  need(api.POST("/messages/{id}/cancel", { params: { path: { id } } }));
export const sendTest = (address: string) =>
  need(api.POST("/messages/test", { body: { address } }));

export const templates = async () => (await need(api.GET("/message-templates"))).items;
export type TemplateKind = Awaited<ReturnType<typeof templates>>[number];
export type Template = TemplateKind["templates"][number];

interface Words {
  subject: string;
  body: string;
}
export const keepTemplate = (one: Template, words: Words) =>
  need(
    api.PUT("/message-templates/{kind}/{language}", {
      params: { path: { kind: one.kind, language: one.language } },
      headers: ifMatch(one.version),
      body: words,
    }),
  );
export const resetTemplate = (one: Template) =>
  need(
    api.DELETE("/message-templates/{kind}/{language}", {
      params: { path: { kind: one.kind, language: one.language } },
    }),
  );
export const preview = (kind: string, words: Words) =>
  need(api.POST("/message-templates/{kind}/preview", { params: { path: { kind } }, body: words }));

export const settings = () => need(api.GET("/message-settings"));
export type Settings = Awaited<ReturnType<typeof settings>>;
export const changeSettings = (
  version: number,
  body: { quiet_from: number | null; quiet_until: number | null },
) => need(api.PATCH("/message-settings", { params: { header: ifMatch(version) }, body }));
