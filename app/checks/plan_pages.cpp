#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/markup.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace gaiyo {

namespace {

// P34, Ｐ．３４, 34ページ, ３４頁.
const QRegularExpression &typedPages()
{
    static const QRegularExpression pages(
        QStringLiteral("(?<![A-Za-zＡ-Ｚａ-ｚ])[pPｐＰ][.．]?[ 　]?([0-9０-９]+)"
                       "|([0-9０-９]+)[ 　]?(?:ページ|頁|㌻)"));
    return pages;
}

// 参考資料P.8, 白書の12ページ, 全120ページ: of another document, or a count.
bool isOfAnotherPaper(QString before, const QString &behind)
{
    static const QRegularExpression kBefore(QStringLiteral(
        "(?:資料編?|別冊|別紙|別添|概要版|白書|報告書|年報|会報|広報|区報|市報|だより|新聞|議事録|"
        "会議録|答申|要旨|"
        "ガイドライン|マニュアル|手引き?|パンフレット|リーフレット|冊子|図鑑|統計書?|ホームページ|"
        "(?:国|都|県|府|他|別)の[^。、]{0,20}|』|条例|指針|要綱|調査結果|調査|書籍|文献|テキスト)"
        "(?:[（(][^）)]*[）)])?(?:の|、|中の?)?[ 　(（]*$"));
    static const QRegularExpression kCount(
        QStringLiteral("(?:全|約|計|合計|およそ|総数|全体で|残り|各)[ 　]?$"));
    static const QRegularExpression kBehind(
        QStringLiteral("^(?:の(?:冊子|資料|文書|本|計画書|大部|分量|リーフレット|報告書|"
                       "パンフレット)|程度|分|以上|以内|以下|数|増|減|"
                       "に(?:わた|及|増|減|収|まとめ)|もの|余り|弱|強)"));
    constexpr qsizetype kWords = 40;
    before = before.right(kWords);
    // A quoted title is looked past: 国の「…計画」7ページ.
    if (before.endsWith(u'」')) {
        const qsizetype opening = before.lastIndexOf(u'「');
        static const QRegularExpression kOthers(
            QStringLiteral("(?:国|都|県|府|他[^。、「」]{0,4}|別)の$"));
        return opening > 0 && kOthers.match(before.left(opening)).hasMatch();
    }
    return kBefore.match(before).hasMatch() || kCount.match(before).hasMatch() ||
           kBehind.match(behind).hasMatch();
}

QString inPlainDigits(QString digits)
{
    for (QChar &c : digits) {
        if (c >= u'０' && c <= u'９')
            c = QChar(c.unicode() - u'０' + u'0');
    }
    return digits;
}

struct TypedPage
{
    QString page; // in plain digits
    QString words;
    qsizetype start; // of the digits
    qsizetype length;
    qsizetype before; // where the words begin
    bool isOfDraft;   // 素案の34ページ, whatever edition is printed

    bool operator==(const TypedPage &) const = default;
};

std::vector<TypedPage> typedPagesIn(const QString &words)
{
    static const QRegularExpression kDraft(QStringLiteral("(?:素案|原案)」?(?:の|、)?[ 　(（]*$"));
    std::vector<TypedPage> found;
    for (auto it = typedPages().globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const QString before = words.left(match.capturedStart());
        if (isOfAnotherPaper(before, words.mid(match.capturedEnd())))
            continue;
        const int group = match.lastCapturedIndex();
        found.push_back({inPlainDigits(match.captured(group)), match.captured(),
                         match.capturedStart(group), match.capturedLength(group),
                         match.capturedStart(), kDraft.match(before).hasMatch()});
    }
    return found;
}

class PlanPageCheck
{
public:
    explicit PlanPageCheck(CheckContext &context)
        : m_context(context)
    {
        for (const PlanEdition edition : {PlanEdition::Draft, PlanEdition::Final}) {
            for (const Node &node : context.snapshot.nodes) {
                if (const auto &page = pageIn(node, edition))
                    nodesOn(edition)[inPlainDigits(*page)].push_back(&node);
            }
        }
    }

    void run()
    {
        const bool isKnown = !nodesOn(m_context.settings.pageEdition).isEmpty();
        for (const PrintedText &text : m_context.texts()) {
            if (text.field != TextField::Response)
                continue;
            checkNamed(text);
            if (isKnown)
                checkTyped(text);
        }
    }

private:
    using NodesByPage = QHash<QString, std::vector<const Node *>>;

    NodesByPage &nodesOn(PlanEdition edition)
    {
        return m_nodes[edition == PlanEdition::Draft ? 0 : 1];
    }

    void checkNamed(const PrintedText &text)
    {
        for (const NodeId &id : text.pages) {
            const Node *node = m_context.index.findNode(id);
            if (node && m_context.index.findPage(id))
                continue;
            m_context.report(
                "dangling_page", Severity::Error, text,
                (node ? Checks::tr("The response to No.%1 prints the page of “%2”, which nobody "
                                   "has entered; “？” is printed.")
                            .arg(QString::number(text.no), excerpt(node->title))
                      : Checks::tr("The response to No.%1 prints the page of a heading that is "
                                   "not there any more; “？” is printed.")
                            .arg(text.no)));
        }
    }

    void checkTyped(const PrintedText &text)
    {
        QSet<QString> told;
        const auto &pages = text.facts.found<std::vector<TypedPage>>(typedPagesIn);
        for (const TypedPage &typed : pages) {
            const auto edition =
                typed.isOfDraft ? PlanEdition::Draft : m_context.settings.pageEdition;
            if (nodesOn(edition).contains(typed.page) || told.contains(typed.page))
                continue;
            told.insert(typed.page);
            m_context.report("typed_page", Severity::Warning, text,
                             Checks::tr("The response to No.%1 says “%2”, but no heading of the "
                                        "plan stands on that page.")
                                 .arg(QString::number(text.no), typed.words));
            m_context.addFix(editsFor(text, pages, typed.page));
        }
    }

    // Where one heading is meant, its page is printed in place of the number, wherever that stands.
    std::vector<TextEdit> editsFor(const PrintedText &text, const std::vector<TypedPage> &pages,
                                   const QString &page)
    {
        std::vector<TextEdit> edits;
        for (const TypedPage &typed : pages) {
            const Node *meant =
                typed.page == page && !typed.isOfDraft ? headingOf(text, typed) : nullptr;
            if (!meant)
                continue;
            TextEdit edit = text.edit(typed.start, typed.length, {});
            edit.words = pageMarkup(meant->id);
            edits.push_back(std::move(edit));
        }
        return edits;
    }

    // The heading that is named beside the page: 「農地の保全」（34ページ）; or the only one that
    // stood there in the other edition.
    const Node *headingOf(const PrintedText &text, const TypedPage &typed)
    {
        static const QRegularExpression kBetween(
            QStringLiteral("[」』]?(?:の|、|に|は)?[ 　（(]*$"));
        const auto edition = m_context.settings.pageEdition;
        const QString before = QString(text.words.left(typed.before)).remove(kBetween);
        const Node *named = nullptr;
        for (const Node &node : m_context.snapshot.nodes) {
            if (node.title.size() > 1 && pageIn(node, edition) && before.endsWith(node.title) &&
                (!named || named->title.size() < node.title.size()))
                named = &node;
        }
        if (named)
            return named;
        const auto other = edition == PlanEdition::Draft ? PlanEdition::Final : PlanEdition::Draft;
        const auto &nodes = nodesOn(other)[typed.page];
        return nodes.size() == 1 && pageIn(*nodes[0], edition) ? nodes[0] : nullptr;
    }

    CheckContext &m_context;
    std::array<NodesByPage, 2> m_nodes;
};

} // namespace

void checkPlanPages(CheckContext &context)
{
    PlanPageCheck(context).run();
}

} // namespace gaiyo
