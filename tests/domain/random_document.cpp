#include "domain/random_document.h"

#include "base/sanitize.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/outline.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gaiyo {

namespace {

constexpr QStringView kPieces[] = {u"意見",      u"葛\U000E0100城",
                                   u"𠮷野",      u"㉖",
                                   u"②⑥",        u"{{",
                                   u"{{No:o1}}", u"}",
                                   u"{{lb}}",    u"<b>",
                                   u"</p>",      u"\"",
                                   u"\\",        u"\\u0041",
                                   u",",         u"\t",
                                   u"\n",        u"\n\n",
                                   u" ",         u"　",
                                   u"=1+1",      u"No. 2",
                                   u"\uFEFF",    u"\uE000",
                                   u"👨\u200D👩",  u"が",
                                   u"か\u3099",  u"/*",
                                   u"%1",        u"&amp;",
                                   u"。",        u"\u00A0"};

} // namespace

Snapshot RandomDocument::make()
{
    m_values = {};
    m_values.consultation = consultation();
    addCategories();
    addNodes();
    addResponses();
    addOpinions();
    addWork();
    auto arranged = arrange(std::move(m_values));
    if (!arranged)
        qFatal("the generator makes bad documents: %s", qPrintable(arranged.error().message));
    return std::move(*arranged);
}

QString RandomDocument::text(int most)
{
    QString out;
    for (int n = m_dice.bounded(most + 1); n > 0; --n)
        out += kPieces[m_dice.bounded(int(std::size(kPieces)))];
    return sanitizeText(out);
}

std::optional<QString> RandomDocument::textOrNull(int most)
{
    return oneIn(3) ? std::nullopt : std::optional(text(most));
}

QString RandomDocument::markup()
{
    QString out;
    for (int n = m_dice.bounded(4); n > 0; --n) {
        out += escapeMarkup(text(6));
        if (oneIn(2))
            out += referenceMarkup(OpinionId(u"o%1"_s.arg(m_dice.bounded(50))));
        if (oneIn(6))
            out += pageMarkup(NodeId(u"n%1"_s.arg(m_dice.bounded(30))));
    }
    return sanitizeText(out);
}

Consultation RandomDocument::consultation()
{
    Consultation c;
    c.title = text(5);
    c.subtitle = text(3);
    if (oneIn(2))
        c.period = Period{QDate(2016, 7, 1), QDate(2016, 7, 1).addDays(m_dice.bounded(60))};
    if (oneIn(2))
        c.declaredOpinions = m_dice.bounded(100);
    if (oneIn(2))
        c.declaredSubmitters = m_dice.bounded(100);
    if (oneIn(2))
        c.institution = u"市"_s;
    if (oneIn(2))
        c.settings[u"font_size"] = 5 + m_dice.bounded(190) / 10.0;
    if (oneIn(2))
        c.settings[u"front_notes"] = QJsonArray{text(4), text(4)};
    if (oneIn(2))
        c.settings[u"margins"] = QJsonObject{{u"top"_s, 12.7}, {u"left"_s, 20}};
    if (oneIn(3))
        c.settings[u"watermark"] = u"見本"_s;
    if (oneIn(3))
        c.settings[u"empty_nodes"] = true;
    if (oneIn(3))
        c.settings[u"shared_elsewhere"] = u"repeat"_s;
    if (oneIn(3))
        c.settings[u"page_edition"] = u"final"_s;
    if (oneIn(3))
        c.publishedOn = QDate(2016, 10, 3);
    if (oneIn(3))
        c.visitors = m_dice.bounded(500);
    return c;
}

void RandomDocument::addCategories()
{
    const int count = m_dice.bounded(7);
    for (int i = 0; i < count; ++i) {
        Category category{CategoryId(u"c%1"_s.arg(i)), oneIn(3) ? QString() : text(1), text(4), {}};
        if (oneIn(2))
            category.declared = m_dice.bounded(20);
        category.changesPlan = oneIn(4);
        m_values.categories.push_back(category);
    }
}

void RandomDocument::addNodes()
{
    const int count = m_dice.bounded(25);
    for (int i = 0; i < count; ++i) {
        Node node;
        node.id = NodeId(u"n%1"_s.arg(i));
        if (i > 0 && !oneIn(4))
            node.parent = NodeId(u"n%1"_s.arg(m_dice.bounded(i)));
        node.kind = kNodeKinds[size_t(m_dice.bounded(int(kNodeKinds.size())))];
        node.number = oneIn(2) ? textOrNull(1) : std::optional(circledNumber(1 + i));
        node.autoNumber = oneIn(3);
        node.draftNumber = oneIn(2) ? textOrNull(1) : std::optional(circledNumber(2 + i));
        node.title = text(4);
        if (oneIn(3))
            node.draftPage = QString::number(1 + m_dice.bounded(90));
        if (oneIn(4))
            node.finalPage = oneIn(4) ? u"資-3"_s : QString::number(1 + m_dice.bounded(90));
        m_values.nodes.push_back(node);
    }
}

void RandomDocument::addResponses()
{
    const int count = m_dice.bounded(30);
    for (int i = 0; i < count; ++i)
        m_values.responses.push_back({ResponseId(u"r%1"_s.arg(i)), markup()});
}

void RandomDocument::addOpinions()
{
    const int count = m_dice.bounded(45);
    for (int i = 0; i < count; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        if (!m_values.nodes.empty() && !oneIn(6))
            opinion.node = m_values.nodes[size_t(m_dice.bounded(int(m_values.nodes.size())))].id;
        opinion.summary = text(10);
        if (!m_values.responses.empty() && !oneIn(5))
            opinion.response =
                m_values.responses[size_t(m_dice.bounded(int(m_values.responses.size())))].id;
        if (!m_values.categories.empty() && !oneIn(5))
            opinion.category =
                m_values.categories[size_t(m_dice.bounded(int(m_values.categories.size())))].id;
        opinion.count = oneIn(5) ? 1 + m_dice.bounded(9) : 1;
        opinion.note = textOrNull(3);
        m_values.opinions.push_back(opinion);
    }
}

void RandomDocument::addWork()
{
    for (size_t i = 0; i < m_values.opinions.size(); ++i) {
        Opinion &opinion = m_values.opinions[i];
        opinion.ref = QString::number(i + 1);
        opinion.owner = oneIn(4) ? text(2) : QString();
        if (oneIn(5))
            opinion.dueOn = QDate(2026, 8, 1).addDays(m_dice.bounded(60));
        opinion.stage = QString::fromUtf16(kOpinionStages[size_t(m_dice.bounded(3))]);
        if (i > 1 && oneIn(8))
            opinion.joined = m_values.opinions[0].id;
        opinion.inExtract = oneIn(4);
        for (const auto &text : kFreeTexts)
            opinion.*text = oneIn(4) ? this->text(3) : QString();
    }
    if (oneIn(3))
        return;
    Work &work = m_values.work.own();
    for (int i = m_dice.bounded(3); i >= 0; --i)
        work.phrases.push_back({PhraseId(u"p%1"_s.arg(i)), text(2), text(6)});
    for (int i = 1 + m_dice.bounded(4); i > 0; --i)
        addLetter(work, i);
    addInquiry(work);
    addPlanChanges(work);
}

void RandomDocument::addPlanChanges(Work &work)
{
    for (int i = m_dice.bounded(4); i > 0; --i) {
        PlanChange change{PlanChangeId(u"v%1"_s.arg(i))};
        if (!m_values.nodes.empty() && oneIn(2))
            change.node = m_values.nodes[size_t(m_dice.bounded(int(m_values.nodes.size())))].id;
        change.place = text(2);
        change.page = oneIn(2) ? u"34"_s : QString();
        change.oldText = text(6);
        change.newText = text(6);
        change.reason = text(3);
        if (!m_values.opinions.empty() && oneIn(2))
            work.planChangeOpinions.push_back({PlanChangeOpinionId(u"x%1"_s.arg(i)), change.id,
                                               std::as_const(m_values.opinions)[0].id});
        work.planChanges.push_back(std::move(change));
    }
}

// Two departments, one of which was asked and has answered.
void RandomDocument::addInquiry(Work &work)
{
    work.departments = {{DepartmentId(u"d1"_s), text(2), u"01"_s},
                        {DepartmentId(u"d2"_s), text(3), {}}};
    for (size_t i = 0; i < m_values.nodes.size(); ++i) {
        if (oneIn(3))
            m_values.nodes[i].department = DepartmentId(oneIn(2) ? u"d1"_s : u"d2"_s);
    }
    work.rounds.push_back(
        {RoundId(u"i1"_s), text(2), QDate(2026, 10, 3), u"response remark"_s, textOrNull(2)});
    Sheet sheet{SheetId(u"h1"_s),      RoundId(u"i1"_s),
                DepartmentId(u"d1"_s), 7,
                u"operation-7"_s,      u"2026-09-12T01:00:00.000Z"_s};
    if (oneIn(2))
        sheet.closedAt = u"2026-10-04T01:00:00.000Z"_s;
    if (oneIn(2))
        sheet.returned = withReturn(u"2026-10-02T01:00:00.000Z 0a1c 公園 課.xlsx"_s,
                                    {u"2026-10-03T01:00:00.000Z"_s, u"0a1d"_s, text(2)});
    work.sheets.push_back(sheet);
    const QString asked =
        m_values.opinions.empty() ? u"gone"_s : std::as_const(m_values.opinions)[0].id.value();
    if (!m_values.opinions.empty())
        work.assignments.push_back({AssignmentId(u"g1"_s), OpinionId(asked), DepartmentId(u"d2"_s),
                                    oneIn(2) ? u"lead"_s : u"with"_s});
    work.sheetRows.push_back({SheetRowId(u"w1"_s), sheet.id, asked, u"12-3"_s, 5});
    Reply reply{ReplyId(u"y1"_s)};
    reply.sheet = sheet.id;
    reply.row = 3;
    reply.opinion = asked;
    reply.department = sheet.department;
    reply.response = textOrNull(6);
    reply.category = textOrNull(1);
    reply.summary = textOrNull(5);
    reply.remark = textOrNull(4);
    reply.by = text(2);
    reply.cameAt = u"2026-10-02T01:00:00.000Z"_s;
    reply.file = u"R1_情報政策課_照会.xlsx"_s;
    reply.fileHash = u"0a1b"_s;
    reply.state =
        QString::fromUtf16(kReplyStates[size_t(m_dice.bounded(int(kReplyStates.size())))]);
    work.replies.push_back(std::move(reply));
}

// A letter with one original, of which something is masked, cut out and set aside.
void RandomDocument::addLetter(Work &work, int i)
{
    Submitter submitter{SubmitterId(u"s%1"_s.arg(i)), text(2)};
    submitter.persons = 1 + m_dice.bounded(5);
    submitter.kind = u"group"_s;
    submitter.note = textOrNull(2);
    Letter letter{LetterId(u"l%1"_s.arg(i)), i};
    if (oneIn(2))
        letter.receivedOn = QDate(2026, 7, 1).addDays(m_dice.bounded(30));
    letter.method =
        QString::fromUtf16(kLetterMethods[size_t(m_dice.bounded(int(kLetterMethods.size())))]);
    letter.submitter = submitter.id;
    letter.note = textOrNull(2);
    letter.parts = m_dice.bounded(9);
    const Original original{OriginalId(u"t%1"_s.arg(i)),
                            letter.id,
                            text(1),
                            u"typed"_s,
                            u"■■です。木を植えてください。"_s + text(20),
                            oneIn(2)};
    const OriginalId id = original.id;
    work.masks.push_back({MaskId(u"m%1"_s.arg(i)), id, 0, 2, u"name"_s, textOrNull(2)});
    work.passages.push_back({PassageId(u"a%1"_s.arg(i)), id, 2, 4, {}, u"greeting"_s});
    if (!m_values.opinions.empty())
        work.passages.push_back(
            {PassageId(u"b%1"_s.arg(i)), id, 4, 9, std::as_const(m_values.opinions)[0].id, {}});
    work.submitters.push_back(std::move(submitter));
    work.letters.push_back(std::move(letter));
    work.originals.push_back(original);
}

Snapshot makeLargeDocument(int opinions)
{
    Snapshot values;
    values.categories = {{CategoryId(u"c1"_s), u"◎"_s, u"反映するもの"_s, {}},
                         {CategoryId(u"c2"_s), u"―"_s, u"その他"_s, {}}};
    const int items = std::max(1, opinions / 10);
    for (int i = 0; i < items; ++i) {
        Node node;
        node.id = NodeId(u"n%1"_s.arg(i));
        node.kind = i % 10 == 0 ? NodeKind::Section : NodeKind::Item;
        if (i % 10 != 0)
            node.parent = NodeId(u"n%1"_s.arg(i - i % 10));
        node.autoNumber = true;
        node.title = u"情報システムのクラウド化のさらなる推進"_s;
        values.nodes.push_back(node);
    }
    const QString words = u"多様な納付方法を用意してほしい。導入後に効果を検証してください。"_s;
    for (int i = 0; i < opinions; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = NodeId(u"n%1"_s.arg(i % items));
        opinion.summary = words.repeated(3) + u'\n' + words;
        opinion.response = ResponseId(u"r%1"_s.arg(i));
        opinion.category = values.categories[size_t(i % 2)].id;
        values.opinions.push_back(opinion);
        values.responses.push_back(
            {*opinion.response,
             words.repeated(4) + referenceMarkup(OpinionId(u"o%1"_s.arg(i * 7 % opinions)))});
    }
    auto arranged = arrange(std::move(values));
    Q_ASSERT(arranged.ok());
    return std::move(*arranged);
}

} // namespace gaiyo
