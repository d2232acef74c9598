#include "trust_page.h"
#include <array>
namespace clinic {
namespace {
constexpr std::string_view page_at = "/trust", certificate_at = "/trust/clinicd-ca.crt";

struct Help {
    std::string_view language, title, why, fetch, compare, windows, android, iphone, after;
};
constexpr std::array helps{
    Help{"en", "Trust the clinic's server",
         "Browsers know the clinic's server by a certificate made in the clinic. It can vouch for "
         "this server and for addresses of local networks, and for no other site. Each PC and "
         "phone learns it once.",
         "Download the certificate",
         "Before you go on, compare this fingerprint with the one that 'clinicd tls show' prints "
         "on the server. If they differ, stop and tell your administrator:",
         "Windows: open the file, Install Certificate, Local Machine, \"Place all certificates in "
         "the following store\", Trusted Root Certification Authorities. Then start the browser "
         "again. Firefox: Settings, Certificates, Authorities, Import.",
         "Android: Settings, search for \"CA certificate\", Install anyway, choose the file.",
         "iPhone and iPad: allow the download, then Settings, Profile Downloaded, Install; then "
         "General, About, Certificate Trust Settings, and switch it on.",
         "Then open the clinic's address with https:// in front."},
    Help{"ru", "Доверять серверу клиники",
         "Браузеры узнают сервер клиники по сертификату, сделанному в самой клинике. Он ручается "
         "только за этот сервер и адреса местных сетей и ни за какой другой сайт. Каждый "
         "компьютер и телефон узнаёт его один раз.",
         "Скачать сертификат",
         "Сначала сравните этот отпечаток с тем, что на сервере показывает 'clinicd tls show'. "
         "Если они разные, остановитесь и скажите администратору:",
         "Windows: откройте файл, «Установить сертификат», «Локальный компьютер», «Поместить все "
         "сертификаты в следующее хранилище», «Доверенные корневые центры сертификации». Затем "
         "запустите браузер заново. Firefox: Настройки, Сертификаты, Центры сертификации, "
         "Импортировать.",
         "Android: Настройки, найдите «Сертификат ЦС», «Всё равно установить», выберите файл.",
         "iPhone и iPad: разрешите загрузку, затем Настройки, «Профиль загружен», Установить; "
         "потом Основные, Об этом устройстве, Доверие сертификатам — включите.",
         "После этого откройте адрес клиники с https:// в начале."},
    Help{"uz", "Klinika serveriga ishonish",
         "Brauzerlar klinika serverini klinikaning o\xCA\xBBzida yasalgan sertifikatdan taniydi. U "
         "faqat shu server va mahalliy tarmoq manzillari uchun kafil bo\xCA\xBBladi, boshqa hech "
         "qanday sayt uchun emas. Har bir kompyuter va telefon uni bir marta taniydi.",
         "Sertifikatni yuklab olish",
         "Avval bu barmoq izini serverda 'clinicd tls show' ko\xCA\xBBrsatgani bilan solishtiring. "
         "Farq qilsa, to\xCA\xBBxtang va administratorga ayting:",
         "Windows: faylni oching, \"Install Certificate\", \"Local Machine\", \"Trusted Root "
         "Certification Authorities\". Keyin brauzerni qayta oching. Firefox: Sozlamalar, "
         "Sertifikatlar, Markazlar, Import.",
         "Android: Sozlamalarda \"CA sertifikati\"ni qidiring, baribir o\xCA\xBBrnating, faylni "
         "tanlang.",
         "iPhone va iPad: yuklashga ruxsat bering, keyin Settings, \"Profile Downloaded\", "
         "Install; so\xCA\xBBng General, About, Certificate Trust Settings \xE2\x80\x94 yoqing.",
         "Shundan keyin klinika manzilini https:// bilan oching."}};

void add(std::string& page, std::string_view tag, std::string_view text) {
    page.append("<").append(tag).append(">").append(text).append("</").append(tag).append(">\n");
}

std::string page_with(const std::string& fingerprint) {
    std::string page =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>clinicd</title>\n<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;"
        "margin:0 auto;padding:1rem}code{overflow-wrap:anywhere}a.get{display:inline-block;"
        "padding:.6rem 1rem;background:#0b5f59;color:#fff;border-radius:.4rem}</style></head>\n"
        "<body><nav><a href=\"#en\">English</a> <a href=\"#ru\">Русский</a> "
        "<a href=\"#uz\">O\xCA\xBBzbekcha</a></nav>\n";
    for (const auto& help : helps) {
        page.append("<section id=\"").append(help.language).append("\" lang=\"");
        page.append(help.language).append("\">\n");
        add(page, "h1", help.title);
        add(page, "p", help.why);
        add(page, "p", help.compare);
        add(page, "p", "<code>" + fingerprint + "</code>");
        page.append("<p><a class=\"get\" href=\"").append(certificate_at).append("\">");
        page.append(help.fetch).append("</a></p>\n<ul>\n");
        for (const auto one : {help.windows, help.android, help.iphone}) add(page, "li", one);
        page.append("</ul>\n");
        add(page, "p", help.after);
        page.append("</section>\n");
    }
    return page + "</body></html>\n";
}
}  // namespace

TrustPage::TrustPage(std::string authority, const std::string& fingerprint)
    : authority_(std::move(authority)), page_(page_with(fingerprint)) {}

api::Answer TrustPage::answer(const api::Request& request) {
    const bool reads = request.method == "GET" || request.method == "HEAD";
    api::Answer answer{.status = 404, .body = "Only /trust is here.\n", .type = "text/plain"};
    answer.headers = {{"Content-Security-Policy",
                       "default-src 'none'; style-src 'unsafe-inline'; "
                       "base-uri 'none'; frame-ancestors 'none'"},
                      {"X-Content-Type-Options", "nosniff"},
                      {"Referrer-Policy", "no-referrer"},
                      {"Cache-Control", "no-store"}};
    if (reads && request.path == page_at) {
        answer.status = 200;
        answer.body = page_;
        answer.type = "text/html; charset=utf-8";
    } else if (reads && request.path == certificate_at) {
        answer.status = 200;
        answer.body = authority_;
        answer.type = "application/x-x509-ca-cert";
    } else if (reads && request.path == "/") {
        answer.status = 302;
        answer.body = "See /trust.\n";
        answer.headers.emplace_back("Location", std::string(page_at));
    }
    return answer;
}
}  // namespace clinic
