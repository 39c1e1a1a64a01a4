#include "exchange/inquiry/guide.h"

#include "domain/calendar.h"

#include <QStringList>

#include <array>

namespace gaiyo {

namespace {

QString dayOf(QDate date)
{
    static const std::array kDays{u"月", u"火", u"水", u"木", u"金", u"土", u"日"};
    return QStringLiteral("%1（%2）")
        .arg(japaneseDate(date), QString::fromUtf16(kDays[size_t(date.dayOfWeek() - 1)]));
}

QString askedWords(const InquirySheet &sheet)
{
    QStringList words;
    for (const InquiryColumn &column : inquiryColumns(sheet)) {
        if (column.isOpen)
            words << u'「' + QString(column.heading).remove(u'\n') + u'」';
    }
    return words.join(QString());
}

void addRulesOfAnswers(const InquirySheet &sheet, InquiryGuide &guide)
{
    const auto add = [&](const QString &title, const QString &words) {
        guide.rules.emplace_back(title, words);
    };
    if (sheet.asksResponse)
        add(sheet.answerName,
            QStringLiteral("今の案が入っています。直すところを、その欄で書き換えてください。"
                           "今の案のままでよいときは、何も書かずにお返しください。"));
    if (sheet.asksCategory)
        add(QStringLiteral("対応区分"),
            QStringLiteral("ひとつだけ選んでください。意味は「凡例」にあります。"));
    add(QStringLiteral("計画の修正"),
        QStringLiteral("計画を直すときに、箇所と直し方を書いてください。"));
    add(QStringLiteral("取り消し線"),
        QStringLiteral("取り消し線を引いた文字は、削るものとして読み取ります。"
                       "書き足した文字に色を付けても構いません。"));
    add(QStringLiteral("ほかと同じ回答"),
        QStringLiteral("「整理番号12-3と同じ」「No.5と同じ」のように書けます。"
                       "ここでのNo.は、この照会表にある現在のNo.です。"));
}

} // namespace

InquiryGuide guideOf(const InquirySheet &sheet, bool isWorkbook)
{
    InquiryGuide guide;
    guide.title = QStringLiteral("意見への回答について（照会）");
    guide.facts = {{QStringLiteral("宛先"), sheet.department + QStringLiteral("　御中")},
                   {QStringLiteral("件名"), sheet.title},
                   {QStringLiteral("照会"), sheet.round},
                   {QStringLiteral("件数"), QStringLiteral("%1件").arg(sheet.rows.size())}};
    if (sheet.dueOn)
        guide.facts.emplace_back(QStringLiteral("回答の期限"), dayOf(*sheet.dueOn));
    if (!sheet.note.isEmpty())
        guide.facts.emplace_back(QStringLiteral("連絡事項"), sheet.note);
    guide.rules.emplace_back(QStringLiteral("記入する欄"),
                             isWorkbook
                                 ? QStringLiteral("「回答」のシートの、色の付いた見出しの列") +
                                       askedWords(sheet) + QStringLiteral("です。")
                                 : askedWords(sheet) + QStringLiteral("です。"));
    addRulesOfAnswers(sheet, guide);
    if (isWorkbook) {
        guide.rules.emplace_back(QStringLiteral("絞り込みと並べ替え"),
                                 QStringLiteral("絞り込みは自由です。並べ替えても読み取れます。"));
        guide.rules.emplace_back(QStringLiteral("行"),
                                 QStringLiteral("行は消さないでください（不要なら備考に「不要」）。"
                                                "ほかに気付いたことは、備考に書いてください。"));
    }
    guide.rules.emplace_back(
        QStringLiteral("返し方"),
        isWorkbook
            ? QStringLiteral("このファイルに書いて、Excelブック（.xlsx）のまま、お返しください。"
                             "ファイル名は変えて構いません。")
            : QStringLiteral("このファイルに書いて、Word文書（.docx）のまま、お返しください。"
                             "変更履歴とコメントもそのまま読み取ります。"));
    return guide;
}

} // namespace gaiyo
