#include "exchange/mail/made_mailbox.h"

#include "exchange/mail/mail_maker.h"

#include <QRandomGenerator>

namespace gaiyo::mail {

namespace {

// Makes the mails, each function one kind.
class MailboxMaker
{
public:
    std::vector<MadeMail> run(int count)
    {
        using Kind = void (MailboxMaker::*)();
        static constexpr Kind kKinds[] = {&MailboxMaker::utf8Plain,
                                          &MailboxMaker::utf8Base64,
                                          &MailboxMaker::utf8Quoted,
                                          &MailboxMaker::iso2022Jp,
                                          &MailboxMaker::splitWords,
                                          &MailboxMaker::shiftJis,
                                          &MailboxMaker::shiftJisQuoted,
                                          &MailboxMaker::eucJp,
                                          &MailboxMaker::htmlOnly,
                                          &MailboxMaker::htmlIso2022Jp,
                                          &MailboxMaker::alternative,
                                          &MailboxMaker::attachment2231,
                                          &MailboxMaker::attachment2047,
                                          &MailboxMaker::forwardedInline,
                                          &MailboxMaker::forwardedMessage,
                                          &MailboxMaker::quotedReply,
                                          &MailboxMaker::empty,
                                          &MailboxMaker::huge,
                                          &MailboxMaker::stripped,
                                          &MailboxMaker::brokenBase64,
                                          &MailboxMaker::wrongLabel,
                                          &MailboxMaker::noLabel,
                                          &MailboxMaker::noDate,
                                          &MailboxMaker::noHeaderEnd,
                                          &MailboxMaker::flowed,
                                          &MailboxMaker::textAroundFile,
                                          &MailboxMaker::cutOff,
                                          &MailboxMaker::signature,
                                          &MailboxMaker::beyondBmp,
                                          &MailboxMaker::bareLineFeeds,
                                          &MailboxMaker::noMail};
        for (int i = 0; i < count; ++i) {
            m_made = {};
            m_number = i;
            m_made.subject = QStringLiteral("意見の提出について（%1）").arg(i + 1);
            m_made.from = QStringLiteral("kumin%1@example.jp").arg(i);
            (this->*kKinds[size_t(i) % std::size(kKinds)])();
            m_all.push_back(m_made);
        }
        return m_all;
    }

private:
    QString sentence()
    {
        static const QStringList kWords{QStringLiteral("区立図書館"), QStringLiteral("の開館時間"),
                                        QStringLiteral("を"),         QStringLiteral("延長し"),
                                        QStringLiteral("、"),         QStringLiteral("子どもたち"),
                                        QStringLiteral("が学べる場"), QStringLiteral("を"),
                                        QStringLiteral("増やして"),   QStringLiteral("ほしい"),
                                        QStringLiteral("ICT"),        QStringLiteral("計画"),
                                        QStringLiteral("（素案）"),   QStringLiteral("に賛成"),
                                        QStringLiteral("します"),     QStringLiteral("ソー表ポ能"),
                                        QStringLiteral("１２")};
        QString text;
        for (int i = 0; i < 8; ++i)
            text += kWords[m_dice.bounded(int(kWords.size()))];
        return text + u'。';
    }

    // A letter of a few paragraphs, its lines broken as old programs break them.
    QString letter(const QString &extra = {})
    {
        QString text = QStringLiteral("情報政策課　御中\n\n") + extra;
        for (int i = 0; i < 4; ++i) {
            QString paragraph = sentence() + sentence();
            for (qsizetype at = 36; at < paragraph.size(); at += 37)
                paragraph.insert(at, u'\n');
            text += paragraph + u'\n';
        }
        return text + QStringLiteral("以上");
    }

    static QString extensions() { return QStringLiteral("①②㈱№℡ⅢⅣ㍻髙﨑～－∥￢纊\n"); }

    Headers head(const QByteArray &charset = "UTF-8") const
    {
        return {{"Received", "from a.example.jp by b.example.jp; Fri, 3 Jul 2026 10:16:02 +0900"},
                {"Date", "Fri, 3 Jul 2026 10:15:00 +0900 (JST)"},
                {"From", encodedWord(QStringLiteral("区民太郎"), charset) + " <" +
                             m_made.from.toUtf8() + '>'},
                {"To", "joho@city.example.lg.jp"},
                {"Subject", encodedWord(m_made.subject, charset)},
                {"MIME-Version", "1.0"}};
    }

    // The head goes on with that of the part.
    void make(const char *kind, const QByteArray &part, const QByteArray &charset = "UTF-8")
    {
        QByteArray bytes = mailOf(head(charset), {});
        bytes.chop(2);
        m_made.kind = kind;
        m_made.bytes = bytes + part;
    }

    void makeMultipart(const char *kind, const QByteArray &subtype,
                       const std::vector<QByteArray> &parts, bool isClosed = true)
    {
        const auto [type, body] = multipart(subtype, parts, isClosed);
        make(kind, mailOf({{"Content-Type", type}}, body));
    }

    void makeText(const char *kind, const QByteArray &charset, const QByteArray &transfer,
                  const QString &extra = {})
    {
        m_made.text = letter(extra);
        make(kind, textPart(m_made.text, charset, transfer), charset);
    }

    void utf8Plain() { makeText("utf8Plain", "UTF-8", "8bit"); }
    void utf8Base64() { makeText("utf8Base64", "UTF-8", "base64"); }
    void utf8Quoted() { makeText("utf8Quoted", "UTF-8", "quoted-printable"); }
    void iso2022Jp() { makeText("iso2022Jp", "ISO-2022-JP", "7bit", extensions()); }
    void shiftJis()
    {
        makeText("shiftJis", "Shift_JIS", "8bit", extensions() + QStringLiteral("ｱｲｳｶﾞ\n"));
    }
    void shiftJisQuoted()
    {
        makeText("shiftJisQuoted", "Shift_JIS", "quoted-printable", extensions());
    }
    void eucJp() { makeText("eucJp", "EUC-JP", "base64", extensions()); }

    // A subject in words that cut a character in two.
    void splitWords()
    {
        makeText("splitWords", "UTF-8", "8bit");
        const QByteArray bytes = m_made.subject.toUtf8();
        QByteArray folded;
        for (qsizetype at = 0; at < bytes.size(); at += 10)
            folded += (at ? "\r\n " : "") + ("=?UTF-8?B?" + bytes.mid(at, 10).toBase64()) + "?=";
        m_made.bytes.replace(encodedWord(m_made.subject, "UTF-8"), folded);
    }

    // As the sources of pages are broken: between two Japanese characters.
    static QString withLineEnd(QString text)
    {
        qsizetype at = 3;
        while (text[at - 1].unicode() < 0x2E80 || text[at].unicode() < 0x2E80)
            ++at;
        return text.insert(at, QStringLiteral("\r\n  "));
    }

    QString htmlBody()
    {
        const QString a = sentence();
        const QString b = sentence();
        const QString c = sentence();
        m_made.text = QStringLiteral("ご担当者様\n\n%1\n%2\n\n・%3\n・2つ目 "
                                     "<https://example.jp/a?b=1&c=2>\n\n以上 <です>")
                          .arg(a, b, c);
        return QStringLiteral("<html><head><title>意見</title><style>p{color:red}</style></head>"
                              "<body><!-- <p>隠れた語</p> --><script>var a='<p>語</p>';</script>"
                              "<p>ご担当者様</p>\n<p>%1<br>\n%2</p><ul><li>%3</li>"
                              "<li><a href=\"https://example.jp/a?b=1&amp;c=2\">2つ目</a></li></ul>"
                              "<p>以上&nbsp;&lt;です&#62;</p></body></html>")
            .arg(withLineEnd(a), b, c);
    }

    void htmlOnly()
    {
        make("htmlOnly", textPart(htmlBody(), "UTF-8", "quoted-printable", "text/html"));
    }

    void htmlIso2022Jp()
    {
        make("htmlIso2022Jp", textPart(htmlBody(), "ISO-2022-JP", "7bit", "text/html"),
             "ISO-2022-JP");
    }

    void alternative()
    {
        m_made.text = letter();
        const QString page =
            QStringLiteral("<p>") + QString(m_made.text).replace(u'\n', QStringLiteral("<br>"));
        makeMultipart("alternative", "alternative",
                      {textPart(m_made.text, "UTF-8", "base64"),
                       textPart(page, "UTF-8", "base64", "text/html")});
    }

    QByteArray someBytes()
    {
        QByteArray bytes("%PDF-1.4\n");
        for (int i = 0; i < 1000; ++i)
            bytes += char(m_dice.bounded(256));
        return bytes;
    }

    void attachment2231()
    {
        m_made.text = letter();
        const QString name = QStringLiteral("意見書 別紙１（図）.pdf");
        m_made.files = {{name, someBytes()}};
        const QByteArray percent = name.toUtf8().toPercentEncoding();
        const qsizetype half = percent.indexOf('%', percent.size() / 2);
        makeMultipart("attachment2231", "mixed",
                      {textPart(m_made.text, "UTF-8", "8bit"),
                       filePart("application/pdf",
                                "filename*0*=UTF-8''" + percent.left(half) +
                                    ";\r\n filename*1*=" + percent.mid(half),
                                m_made.files[0].second)});
    }

    void attachment2047()
    {
        m_made.text = letter();
        m_made.files = {{QStringLiteral("写真①.jpg"), someBytes()},
                        {QStringLiteral("passwd"), someBytes()}};
        makeMultipart(
            "attachment2047", "mixed",
            {textPart(m_made.text, "ISO-2022-JP", "7bit"),
             filePart("image/jpeg",
                      "filename=\"" + encodedWord(m_made.files[0].first, "ISO-2022-JP") + '"',
                      m_made.files[0].second),
             filePart("application/octet-stream", "filename=\"../../etc/passwd\"",
                      m_made.files[1].second)});
    }

    void forwardedInline()
    {
        const QString below = QStringLiteral("---------- Forwarded message ---------\nFrom: 鈴木\n"
                                             "Date: 2026年7月1日\nSubject: 意見\n\n") +
                              letter();
        m_made.text = QStringLiteral("知人の意見を転送します。\n\n") + below;
        m_made.marks = {{MailWords::Forwarded, below}};
        make("forwardedInline", textPart(m_made.text, "UTF-8", "base64"));
    }

    void forwardedMessage()
    {
        m_made.text = QStringLiteral("添付のとおりです。");
        const QString inner = letter();
        m_made.nested = {inner};
        QByteArray message = mailOf({{"From", "a@example.jp"},
                                     {"Date", "1 Jul 26 09:00 JST"},
                                     {"Subject", "=?ISO-2022-JP?B?GyRCMFU4KxsoQg==?="}},
                                    {});
        message.chop(2);
        makeMultipart("forwardedMessage", "mixed",
                      {textPart(m_made.text, "UTF-8", "8bit"),
                       mailOf({{"Content-Type", "message/rfc822"}},
                              message + textPart(inner, "ISO-2022-JP", "7bit"))});
    }

    void quotedReply()
    {
        const QString quote =
            QStringLiteral("2026年7月2日(木) 9:00 情報政策課 <joho@city.example.lg.jp>:\n"
                           "> ご意見をお寄せください。\n> 期限は25日です。");
        m_made.text =
            sentence() + QStringLiteral("\n\n") + quote + QStringLiteral("\n\n") + sentence();
        m_made.marks = {{MailWords::Quoted, quote}};
        make("quotedReply", textPart(m_made.text, "ISO-2022-JP", "7bit"));
    }

    void empty() { make("empty", textPart({}, "UTF-8", "7bit")); }

    void huge()
    {
        while (m_made.text.size() < 300'000)
            m_made.text += letter() + u'\n';
        m_made.text.chop(1);
        make("huge", textPart(m_made.text, "UTF-8", "base64"));
    }

    void stripped()
    {
        m_made.text =
            letter() +
            QStringLiteral("\n\n※添付ファイルを削除しました。\n「意見書.docx」\n「図.pdf」");
        m_made.stripped = {QStringLiteral("意見書.docx"), QStringLiteral("図.pdf")};
        make("stripped", textPart(m_made.text, "ISO-2022-JP", "7bit"));
    }

    void brokenBase64()
    {
        m_made.text = letter();
        const QByteArray bytes = someBytes();
        QByteArray part = filePart("application/pdf", "filename=a.pdf", bytes);
        const qsizetype at = part.indexOf("\r\n\r\n") + 80;
        part.insert(at, "!!\xFF");
        m_made.files = {{QStringLiteral("a.pdf"), bytes}}; // what was put in is passed over
        m_made.notRead = 1;
        makeMultipart("brokenBase64", "mixed", {textPart(m_made.text, "UTF-8", "8bit"), part});
    }

    void wrongLabel()
    {
        m_made.text = letter();
        const char *labels[] = {"Shift_JIS", "US-ASCII", "ISO-8859-1", "EUC-JP", "x-unknown"};
        const QByteArray label = labels[m_number % 5];
        QByteArray part = textPart(m_made.text, "UTF-8", "8bit");
        make("wrongLabel", part.replace("charset=UTF-8", "charset=" + label));
        m_made.assumed = 1;
    }

    void noLabel()
    {
        const QByteArray charsets[] = {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8"};
        const QByteArray charset = charsets[m_number % 4];
        m_made.text = letter();
        make("noLabel", textPart(m_made.text, charset, "8bit").replace("; charset=" + charset, ""));
        m_made.assumed = 1;
    }

    void noDate()
    {
        makeText("noDate", "UTF-8", "8bit");
        m_made.bytes.replace("Date: Fri, 3 Jul 2026 10:15:00 +0900 (JST)\r\n", "");
        m_made.hasDate = false;
    }

    void noHeaderEnd()
    {
        m_made.text = letter();
        QByteArray bytes = mailOf(head(), m_made.text.toUtf8());
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        m_made.bytes = bytes.remove(end, 2);
        m_made.kind = "noHeaderEnd";
        m_made.assumed = 2; // the end of the header, and the encoding
    }

    void flowed()
    {
        m_made.text = QStringLiteral("First sentence that was long and goes on here.\n") +
                      sentence() + QStringLiteral("\n> a quoted line too\nEnd");
        m_made.marks = {{MailWords::Quoted, QStringLiteral("> a quoted line too")}};
        const QString sent =
            QString(m_made.text)
                .replace(QStringLiteral("long and"), QStringLiteral("long \nand"))
                .replace(QStringLiteral("quoted line"), QStringLiteral("quoted \n> line"));
        make("flowed", textPart(sent, "UTF-8", "8bit")
                           .replace("charset=UTF-8", "charset=UTF-8; format=flowed"));
    }

    void textAroundFile()
    {
        const QString a = letter();
        const QString b = sentence();
        m_made.text = a + QStringLiteral("\n\n") + b;
        m_made.files = {{QStringLiteral("zu.png"), someBytes()}};
        makeMultipart("textAroundFile", "mixed",
                      {textPart(a, "UTF-8", "base64"),
                       filePart("image/png", "filename=zu.png", m_made.files[0].second),
                       textPart(b, "Shift_JIS", "8bit")});
    }

    void cutOff()
    {
        m_made.text = letter();
        makeMultipart("cutOff", "mixed", {textPart(m_made.text, "UTF-8", "8bit")}, false);
        m_made.assumed = 1;
    }

    void signature()
    {
        const QString block = QStringLiteral("-- \n区民太郎\ntaro@example.jp");
        const QString drawn = QStringLiteral("━━━━━━━━━━\n区民太郎\n〒176-0001 練馬区練馬1-2-3\n"
                                             "TEL 03-1234-5678\n━━━━━━━━━━");
        const QString &used = m_number % 2 == 0 ? block : drawn;
        m_made.text = letter() + QStringLiteral("\n\n") + used;
        m_made.marks = {{MailWords::Signature, used}};
        make("signature", textPart(m_made.text, "UTF-8", "base64"));
    }

    void beyondBmp()
    {
        makeText("beyondBmp", "UTF-8", "base64",
                 QStringLiteral("𠮷野家と葛󠄀城市、😀。\n"));
        m_made.text += QStringLiteral("\n\n> 𠮷野 様");
        m_made.marks = {{MailWords::Quoted, QStringLiteral("> 𠮷野 様")}};
        make("beyondBmp", textPart(m_made.text, "UTF-8", "base64"));
    }

    void bareLineFeeds()
    {
        makeText("bareLineFeeds", "UTF-8", "8bit");
        m_made.bytes.replace("\r\n", "\n");
    }

    void noMail()
    {
        m_made.kind = "noMail";
        m_made.isMail = false;
        m_made.bytes = m_number % 2 == 0 ? someBytes() : letter().toUtf8();
    }

    QRandomGenerator m_dice{2026};
    MadeMail m_made;
    int m_number = 0;
    std::vector<MadeMail> m_all;
};

} // namespace

std::vector<MadeMail> makeMailbox(int count)
{
    return MailboxMaker().run(count);
}

} // namespace gaiyo::mail
