// What each setting is for, in the languages the server's own table does not speak. In English the
// page says what `clinicd config` says.

export interface SettingsWords {
  sections: Record<string, string>;
  about: Record<string, string>;
}

const ru: SettingsWords = {
  sections: {
    "Where it lies and where it listens": "Где лежит база и где слушает сервер",
    "Browsers, proxies and limits": "Браузеры, прокси и пределы",
    "Key and database": "Ключ и база",
    "Backups": "Резервные копии",
    "Payment providers": "Платёжные системы",
    "Messages": "Сообщения",
    "Logs": "Журналы работы",
    "Alerts, errors and metrics": "Оповещения, ошибки и показатели",
  },
  about: {
    CLINICD_DB: "Файл базы клиники. В нём всё, что знает клиника; ключ (.key) и замок лежат рядом.",
    CLINICD_CONFIG: "Файл строк ИМЯ=значение. Окружение и флаги важнее файла.",
    CLINICD_HOST:
      "Адрес, на котором слушает сервер: 127.0.0.1 — только этот компьютер, 0.0.0.0 — вся сеть.",
    CLINICD_PORT: "Порт сервера; 0 — любой свободный. Браузеры открывают http://имя:8080.",
    TLS_CERT_FILE:
      "Цепочка сертификатов (PEM); включает HTTPS. Файл читается раз в минуту: обновлённый не " +
      "требует перезапуска.",
    TLS_KEY_FILE: "Закрытый ключ сертификата (PEM). Читать его может только пользователь сервера.",
    TLS_TRUST_PORT:
      "Порт без шифрования, который раздаёт сертификат clinicd tls init; 0 — никакой. Больше на " +
      "нём ничего не отвечает.",
    PUBLIC_URL:
      "Адрес, который видят пациенты: https://queue.clinic.example. Под этим именем видна только " +
      "общедоступная часть.",
    PUBLIC_PORT: "Отдельный порт для телефонов пациентов и вызовов платёжных систем.",
    CLINICD_PUBLIC_HOST:
      "Где слушает PUBLIC_PORT. 127.0.0.1 — для прокси на этом компьютере, 0.0.0.0 пускает " +
      "гостевой Wi-Fi.",
    BREACHED_PASSWORDS_FILE:
      "Пароли из утечек (упорядоченные SHA-1). Новые пароли из этого списка не принимаются; в " +
      "интернет ничего не уходит.",
    ALLOWED_HOSTS:
      "Имена, под которыми браузеры могут обращаться к серверу, через запятую. Адреса, localhost " +
      "и имя этого компьютера годятся всегда; другое имя получит ответ 421.",
    TRUSTED_PROXIES:
      "Прокси, чьим полям X-Forwarded-* верят, через запятую. От остальных эти поля не " +
      "учитываются.",
    CORS_ORIGINS:
      "Другие сайты, чьи страницы могут обращаться к API с токеном, через запятую. Cookie входа " +
      "им не достаётся.",
    CORS_ALLOW_ALL:
      "Пускать к API страницы любого сайта. Только для разработки на этом компьютере; в сети " +
      "запрещено.",
    RATE_LIMIT_ENABLED: "Считать запросы и отвечать 429 тому, кто просит слишком часто.",
    RATE_LIMIT_ADDRESS: "Запросов в минуту с одного адреса; 0 — сколько угодно.",
    RATE_LIMIT_USER: "Запросов в минуту от одного пользователя; 0 — сколько угодно.",
    RATE_LIMIT_PUBLIC: "Чтений в минуту с одного адреса в общедоступной части; 0 — сколько угодно.",
    RATE_LIMIT_PUBLIC_WRITES:
      "Записей в очередь и на приём в минуту с одного адреса. Все телефоны в зале могут делить " +
      "адрес Wi-Fi.",
    RATE_LIMIT_SPARED:
      "Адреса, чьих сотрудников не считают, через запятую. По умолчанию — этот компьютер.",
    SECRET_KEY:
      "Чем подписаны входы и журнал изменений — для тех, кто хранит секреты отдельно. С другим " +
      "ключом сервер не запустится.",
    READER_CONNECTIONS: "Сколько читателей базы; 0 — по одному на ядро.",
    CLINICD_WORKERS: "Сколько потоков может ждать диска.",
    AUTO_BACKUP_ENABLED:
      "Делать копии автоматически: раз в день и при запуске, если последняя устарела.",
    BACKUP_HOUR:
      "Час ежедневной копии по времени клиники. Если компьютер спит, копия делается, когда он " +
      "проснётся.",
    BACKUP_DIR: "Папка копий. Лучше на другом диске, чем база.",
    BACKUP_RETENTION_DAYS:
      "Сколько дней хранится копия. Старые удаляются только после того, как новая проверена.",
    BACKUP_KEEP_WEEKS: "И по одной копии за столько недель.",
    BACKUP_KEEP_MONTHS: "И по одной копии за столько месяцев.",
    BACKUP_PASSPHRASE_FILE:
      "Запечатывать копии фразой из этого файла (пять слов и больше). Без неё копию не открыть: " +
      "храните её и на бумаге.",
    BACKUP_SEALING_KEY:
      "Запечатывать копии так, что открыть их может только ключ, который хранится в другом месте.",
    BACKUP_SECOND_DIR:
      "Папка (флешка, сетевой диск), куда идёт и каждая проверенная копия. Может на время " +
      "отсутствовать.",
    BACKUP_SEND_COMMAND:
      "Программа, которая отправляет копию в другое место и печатает её SHA-256, прочитанный там.",
    PAYME_KEY_FILE: "Файл с ключом кассы Payme; включает Payme.",
    PAYME_MERCHANT_ID:
      "Номер кассы для ссылок на оплату. Без него платят только из приложения Payme.",
    PAYME_CHECKOUT_URL: "Где пациенты платят через Payme. Другой адрес — для пробы.",
    PAYME_TAKEBACK:
      "Может ли Payme отменить платёж: unless_completed — пока приём не завершён, always — " +
      "всегда, never — никогда.",
    CLICK_SECRET_FILE: "Файл с SECRET_KEY от Click; включает Click.",
    CLICK_SERVICE_ID: "service_id от Click. Вызовы для другой службы отклоняются.",
    CLICK_MERCHANT_ID:
      "merchant_id для ссылок на оплату. Без него платят только из приложения Click.",
    CLICK_CHECKOUT_URL: "Где пациенты платят через Click. Другой адрес — для пробы.",
    WEBHOOK_SECRET_FILE: "Файл с секретом подписанных вызовов; включает их.",
    SMTP_HOST: "Почтовый сервер, который отправляет письма клиники; включает почту.",
    SMTP_PORT: "Его порт: 587 при starttls, 465 при tls, обычно 25 при off.",
    SMTP_TLS:
      "Его шифрование: starttls, tls или off. off — только для сервера внутри клиники: пароль " +
      "идёт открыто.",
    SMTP_USER: "Имя для входа на почтовый сервер, чаще всего адрес ящика.",
    SMTP_PASSWORD_FILE:
      "Файл с паролем к нему. Крупные почтовые службы требуют здесь пароль приложения.",
    SMTP_FROM: "Ящик, от имени которого идут письма.",
    FCM_PROJECT_ID: "Проект Firebase; включает push-сообщения.",
    FCM_CREDENTIALS_FILE: "JSON-файл сервисного аккаунта из консоли Firebase.",
    FCM_URL: "Где находится Firebase Cloud Messaging. Другой адрес — для пробы.",
    MESSAGE_HTTP_URL:
      "HTTP-служба, которая отправляет тексты на телефоны (SMS, Telegram, ntfy); включает её. " +
      "{phone}, {digits}, {text} и {id} заменяются.",
    MESSAGE_HTTP_METHOD: "Как к ней обращаться: POST, PUT или GET.",
    MESSAGE_HTTP_HEADERS_FILE: "Файл строк «Имя: значение» для неё, среди них её ключ.",
    MESSAGE_HTTP_BODY: "Тело каждого запроса, с теми же заменами.",
    OUTGOING_CA_FILE:
      "Чьим сертификатам верить у внешних серверов (PEM), если в сети компании свой центр. " +
      "Заменяет системный список.",
    OUTGOING_PROXY: "HTTP-прокси для запросов наружу, почты тоже.",
    LOG_LEVEL: "С какого уровня писать: debug, info, warn или error.",
    LOG_FILE: "Писать журнал ещё и в этот файл, строками JSON.",
    LOG_FILE_MEGABYTES: "Начинать новый файл журнала после такого размера; 0 — никогда.",
    LOG_FILE_DAYS: "И после стольких дней; 0 — никогда.",
    LOG_FILES_KEPT: "Сколько старых файлов журнала хранить.",
    SLOW_QUERY_MS:
      "Писать в журнал о запросах к базе, занявших столько миллисекунд: текст, план и номер " +
      "запроса, но не то, что искали. 0 — никогда.",
    ALERT_EMAILS: "Кому приходят письма о неполадках и об их устранении. Нужен SMTP_HOST.",
    ALERT_URL:
      "Адрес, который принимает оповещения в JSON (чат, ntfy, пейджер). Считается секретом.",
    SENTRY_DSN:
      "Служба учёта ошибок (Sentry, GlitchTip). В отчётах нет ничего о пациентах; пока служба " +
      "недоступна, они ждут в базе.",
    METRICS_TOKEN_FILE:
      "Файл с токеном, который открывает /metrics для Prometheus. Нужен, если он на другом " +
      "компьютере или здесь стоит прокси.",
  },
};

const uz: SettingsWords = {
  sections: {
    "Where it lies and where it listens": "Baza qayerda va server qayerda tinglaydi",
    "Browsers, proxies and limits": "Brauzerlar, proksilar va cheklovlar",
    "Key and database": "Kalit va baza",
    "Backups": "Zaxira nusxalar",
    "Payment providers": "Toʻlov tizimlari",
    "Messages": "Xabarlar",
    "Logs": "Ish jurnallari",
    "Alerts, errors and metrics": "Ogohlantirishlar, xatolar va koʻrsatkichlar",
  },
  about: {
    CLINICD_DB:
      "Klinika bazasi fayli. Klinika bilgan hamma narsa shunda; kaliti (.key) va qulfi yonida " +
      "turadi.",
    CLINICD_CONFIG: "NOM=qiymat satrlari fayli. Muhit va bayroqlar fayldan ustun.",
    CLINICD_HOST:
      "Server tinglaydigan manzil: 127.0.0.1 — faqat shu kompyuter, 0.0.0.0 — butun tarmoq.",
    CLINICD_PORT: "Server porti; 0 — istalgan boʻshi. Brauzerlar http://nom:8080 ni ochadi.",
    TLS_CERT_FILE:
      "Sertifikatlar zanjiri (PEM); HTTPS ni yoqadi. Fayl har daqiqada qaraladi: yangilangani " +
      "qayta ishga tushirishni talab qilmaydi.",
    TLS_KEY_FILE:
      "Sertifikatning yopiq kaliti (PEM). Uni faqat server foydalanuvchisi oʻqiy oladi.",
    TLS_TRUST_PORT:
      "clinicd tls init sertifikatini tarqatadigan shifrsiz port; 0 — yoʻq. Unda boshqa hech " +
      "narsa javob bermaydi.",
    PUBLIC_URL:
      "Bemorlar koʻradigan manzil: https://queue.clinic.example. Bu nom ostida faqat ommaviy " +
      "qism koʻrinadi.",
    PUBLIC_PORT: "Bemorlar telefonlari va toʻlov tizimlari chaqiruvlari uchun alohida port.",
    CLINICD_PUBLIC_HOST:
      "PUBLIC_PORT qayerda tinglaydi. 127.0.0.1 — shu kompyuterdagi proksi uchun, 0.0.0.0 mehmon " +
      "Wi-Fi ni kiritadi.",
    BREACHED_PASSWORDS_FILE:
      "Oshkor boʻlgan parollar (tartiblangan SHA-1). Roʻyxatdagi yangi parollar qabul " +
      "qilinmaydi; internetga hech narsa chiqmaydi.",
    ALLOWED_HOSTS:
      "Brauzerlar serverga murojaat qiladigan nomlar, vergul bilan. Manzillar, localhost va shu " +
      "kompyuterning oʻz nomi doim mumkin; boshqa nomga javob 421.",
    TRUSTED_PROXIES:
      "X-Forwarded-* maydonlariga ishoniladigan proksilar, vergul bilan. Boshqalardan ular " +
      "hisobga olinmaydi.",
    CORS_ORIGINS:
      "Sahifalari API ga token bilan murojaat qila oladigan boshqa saytlar, vergul bilan. Kirish " +
      "cookie si ularga berilmaydi.",
    CORS_ALLOW_ALL:
      "Istalgan sayt sahifalarini API ga kiritish. Faqat shu kompyuterda ishlab chiqish uchun; " +
      "tarmoqda taqiqlangan.",
    RATE_LIMIT_ENABLED: "Soʻrovlarni sanash va juda koʻp soʻraganga 429 javobini berish.",
    RATE_LIMIT_ADDRESS: "Bir manzildan daqiqasiga soʻrovlar; 0 — cheklovsiz.",
    RATE_LIMIT_USER: "Bir foydalanuvchidan daqiqasiga soʻrovlar; 0 — cheklovsiz.",
    RATE_LIMIT_PUBLIC: "Ommaviy qismda bir manzildan daqiqasiga oʻqishlar; 0 — cheklovsiz.",
    RATE_LIMIT_PUBLIC_WRITES:
      "Bir manzildan daqiqasiga navbatga va qabulga yozilishlar. Zaldagi hamma telefon bitta " +
      "Wi-Fi manzilida boʻlishi mumkin.",
    RATE_LIMIT_SPARED: "Xodimlari sanalmaydigan manzillar, vergul bilan. Odatda — shu kompyuter.",
    SECRET_KEY:
      "Kirishlar va oʻzgarishlar jurnali nima bilan imzolanadi — sirlarni alohida saqlaydiganlar " +
      "uchun. Boshqa kalit bilan server ishga tushmaydi.",
    READER_CONNECTIONS: "Baza oʻquvchilari soni; 0 — har yadroga bittadan.",
    CLINICD_WORKERS: "Diskni kutishi mumkin boʻlgan oqimlar soni.",
    AUTO_BACKUP_ENABLED:
      "Nusxalarni oʻzi olish: kuniga bir marta va ishga tushganda oxirgisi eskirgan boʻlsa.",
    BACKUP_HOUR:
      "Kunlik nusxa soati, klinika vaqti bilan. Kompyuter uxlayotgan boʻlsa, uygʻonganda olinadi.",
    BACKUP_DIR: "Nusxalar papkasi. Bazadan boshqa diskda boʻlgani yaxshi.",
    BACKUP_RETENTION_DAYS:
      "Nusxa necha kun saqlanadi. Eskilari faqat yangisi tekshirilgandan keyin oʻchiriladi.",
    BACKUP_KEEP_WEEKS: "Va shuncha haftaning har biridan bittadan nusxa.",
    BACKUP_KEEP_MONTHS: "Va shuncha oyning har biridan bittadan nusxa.",
    BACKUP_PASSPHRASE_FILE:
      "Nusxalarni shu fayldagi ibora bilan muhrlash (besh soʻz va undan koʻp). Usiz nusxa " +
      "ochilmaydi: qogʻozda ham saqlang.",
    BACKUP_SEALING_KEY:
      "Nusxalarni faqat boshqa joyda saqlanadigan kalit ochadigan qilib muhrlash.",
    BACKUP_SECOND_DIR:
      "Har bir tekshirilgan nusxa boradigan yana bir papka (fleshka, tarmoq). Vaqtincha " +
      "boʻlmasligi ham mumkin.",
    BACKUP_SEND_COMMAND:
      "Nusxani boshqa joyga yuboradigan va oʻsha yerda oʻqilgan SHA-256 ni chiqaradigan dastur.",
    PAYME_KEY_FILE: "Payme kassasi kaliti fayli; Payme ni yoqadi.",
    PAYME_MERCHANT_ID:
      "Toʻlov havolalari uchun kassa raqami. Usiz faqat Payme ilovasidan toʻlanadi.",
    PAYME_CHECKOUT_URL: "Bemorlar Payme orqali qayerda toʻlaydi. Boshqa manzil — sinov uchun.",
    PAYME_TAKEBACK:
      "Payme toʻlovni bekor qila oladimi: unless_completed — qabul tugaguncha, always — doim, " +
      "never — hech qachon.",
    CLICK_SECRET_FILE: "Click ning SECRET_KEY fayli; Click ni yoqadi.",
    CLICK_SERVICE_ID: "Click ning service_id si. Boshqa xizmat chaqiruvlari rad etiladi.",
    CLICK_MERCHANT_ID:
      "Toʻlov havolalari uchun merchant_id. Usiz faqat Click ilovasidan toʻlanadi.",
    CLICK_CHECKOUT_URL: "Bemorlar Click orqali qayerda toʻlaydi. Boshqa manzil — sinov uchun.",
    WEBHOOK_SECRET_FILE: "Imzolangan chaqiruvlar siri fayli; ularni yoqadi.",
    SMTP_HOST: "Klinika xatlarini joʻnatadigan pochta serveri; pochtani yoqadi.",
    SMTP_PORT: "Uning porti: starttls da 587, tls da 465, off da odatda 25.",
    SMTP_TLS:
      "Uning shifrlashi: starttls, tls yoki off. off faqat klinika ichidagi server uchun: parol " +
      "ochiq boradi.",
    SMTP_USER: "Pochta serveriga kirish nomi, koʻpincha quti manzili.",
    SMTP_PASSWORD_FILE: "Uning paroli fayli. Yirik xizmatlar bu yerda ilova parolini talab qiladi.",
    SMTP_FROM: "Xatlar kimning nomidan boradigan quti.",
    FCM_PROJECT_ID: "Firebase loyihasi; push-xabarlarni yoqadi.",
    FCM_CREDENTIALS_FILE: "Firebase konsolidagi xizmat akkauntining JSON fayli.",
    FCM_URL: "Firebase Cloud Messaging qayerda. Boshqa manzil — sinov uchun.",
    MESSAGE_HTTP_URL:
      "Telefonlarga matn yuboradigan HTTP xizmati (SMS, Telegram, ntfy); uni yoqadi. {phone}, " +
      "{digits}, {text} va {id} almashtiriladi.",
    MESSAGE_HTTP_METHOD: "Unga qanday murojaat qilinadi: POST, PUT yoki GET.",
    MESSAGE_HTTP_HEADERS_FILE: "U uchun «Nom: qiymat» satrlari fayli, kaliti ham shunda.",
    MESSAGE_HTTP_BODY: "Har bir soʻrov tanasi, oʻsha almashtirishlar bilan.",
    OUTGOING_CA_FILE:
      "Tashqi serverlarning kim bergan sertifikatlariga ishoniladi (PEM), kompaniyaning oʻz " +
      "markazi boʻlsa. Tizim roʻyxatining oʻrniga oʻtadi.",
    OUTGOING_PROXY: "Tashqariga soʻrovlar uchun HTTP proksi, pochta uchun ham.",
    LOG_LEVEL: "Qaysi darajadan yoziladi: debug, info, warn yoki error.",
    LOG_FILE: "Jurnalni shu faylga ham JSON satrlari bilan yozish.",
    LOG_FILE_MEGABYTES: "Shu hajmdan keyin yangi jurnal fayli; 0 — hech qachon.",
    LOG_FILE_DAYS: "Va shuncha kundan keyin; 0 — hech qachon.",
    LOG_FILES_KEPT: "Nechta eski jurnal fayli saqlanadi.",
    SLOW_QUERY_MS:
      "Bazaga shuncha millisekund va undan koʻp olgan soʻrovlar jurnalga yoziladi: matni, rejasi " +
      "va soʻrov raqami, qidirilgan narsaning oʻzi emas. 0 — hech qachon.",
    ALERT_EMAILS: "Nosozlik va uning tugagani haqidagi xatlar kimga boradi. SMTP_HOST kerak.",
    ALERT_URL:
      "Ogohlantirishlarni JSON da qabul qiladigan manzil (chat, ntfy, peyjer). Sir deb qaraladi.",
    SENTRY_DSN:
      "Xatolarni hisobga oluvchi xizmat (Sentry, GlitchTip). Hisobotlarda bemorlar haqida hech " +
      "narsa yoʻq; xizmat boʻlmasa, ular bazada kutadi.",
    METRICS_TOKEN_FILE:
      "Prometheus uchun /metrics ni ochadigan token fayli. U boshqa kompyuterda boʻlsa yoki bu " +
      "yerda proksi tursa kerak.",
  },
};

export const settings_words: Partial<Record<string, SettingsWords>> = { ru, uz };
