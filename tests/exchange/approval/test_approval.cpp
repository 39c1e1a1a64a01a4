#include "collect/collect.h"
#include "domain/random_document.h"
#include "domain/snapshot_index.h"
#include "domain/work/work.h"
#include "exchange/approval/approval_blocks.h"
#include "exchange/approval/approval_facts.h"
#include "exchange/approval/approval_formats.h"
#include "exchange/zip/zip_reader.h"

#include <QBuffer>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const std::vector<Paragraph> &paragraphs)
{
    QStringList lines;
    for (const Paragraph &paragraph : paragraphs)
        lines += paragraph.text();
    return lines.join(u'\n');
}

std::vector<const RowBlock *> rowsOf(const Collected &table)
{
    std::vector<const RowBlock *> rows;
    for (const Block &block : table.blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block))
            rows.push_back(row);
    }
    return rows;
}

// word/document.xml of the version.
QByteArray documentOf(const Snapshot &values, const WriteContext &context)
{
    for (const Format &format : approvalsWithoutPages()) {
        if (format.writer->ending != u"docx")
            continue;
        QBuffer out;
        const auto write = format.writer->prepare({});
        if (!out.open(QIODevice::WriteOnly) || !write || !(*write)(values, out, context))
            return {};
        const auto zip = ZipReader::open(out.data());
        for (const ZipPart &part : zip->parts()) {
            QByteArray content;
            const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
                content += stretch;
                return {};
            });
            if (read && part.name == "word/document.xml")
                return content;
        }
    }
    return {};
}

enum Cell { kNo, kRef, kDepartment, kSummary, kResponse, kCategory, kLetters, kCells };

} // namespace

class TestApproval : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Every row of the booklet in its order, with its own words; nothing else is printed.
    void rowsAreTheBooklets()
    {
        for (quint32 seed = 0; seed < 100; ++seed) {
            const Snapshot values = RandomDocument(seed).make();
            const auto booklet = collect(values);
            const auto approval = collectApproval(values);
            QVERIFY(booklet.ok() && approval.ok());
            const SnapshotIndex index(values);
            const auto printed = rowsOf(*booklet);
            const auto rows = rowsOf(*approval);
            QCOMPARE(rows.size(), printed.size());
            QCOMPARE(approval->blocks.size(), booklet->blocks.size());
            QCOMPARE(approval->settings.columns.size(), size_t(kCells));
            for (size_t i = 0; i < rows.size(); ++i) {
                const RowBlock &row = *rows[i];
                QCOMPARE(row.cells.size(), size_t(kCells));
                QCOMPARE(row.opinion, printed[i]->opinion);
                const Opinion &opinion = *index.findOpinion(row.opinion);
                QCOMPARE(wordsOf(row.cells[kNo]), printed[i]->label);
                QVERIFY(wordsOf(row.cells[kRef]).startsWith(opinion.ref));
                QCOMPARE(row.cells[kSummary], printed[i]->summary);
                if (printed[i]->response)
                    QCOMPARE(row.cells[kResponse], printed[i]->response->paragraphs);
                else
                    QVERIFY(wordsOf(row.cells[kResponse]).startsWith(u"（No."_s));
                QVERIFY(!row.response && !row.category); // nothing is printed twice
            }
        }
    }

    // Departments, letters and what was joined stand with the opinion.
    void whatBelongsToAnOpinionStandsThere()
    {
        Snapshot values;
        values.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"道"_s}};
        values.nodes[0].department = DepartmentId(u"d"_s);
        values.categories = {{CategoryId(u"c"_s), u"◎"_s, u"計画を修正します"_s, {}}};
        for (int i = 1; i <= 3; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.node = NodeId(u"n"_s);
            opinion.ref = u"1-%1"_s.arg(i);
            opinion.summary = u"意見%1"_s.arg(i);
            values.opinions.push_back(opinion);
        }
        values.opinions[0].category = CategoryId(u"c"_s);
        values.opinions[2].joined = OpinionId(u"o1"_s);
        Work work;
        work.departments = {{DepartmentId(u"d"_s), u"道路課"_s}};
        Letter letter;
        letter.id = LetterId(u"l"_s);
        letter.no = 7;
        Letter late = letter;
        late.id = LetterId(u"m"_s);
        late.no = 8;
        late.scope = u"late"_s;
        work.letters = {letter, late};
        work.originals = {{OriginalId(u"x"_s), LetterId(u"l"_s), u"本文"_s},
                          {OriginalId(u"y"_s), LetterId(u"m"_s), u"本文"_s}};
        work.passages = {{PassageId(u"p"_s), OriginalId(u"x"_s), 0, 1, OpinionId(u"o1"_s)},
                         {PassageId(u"q"_s), OriginalId(u"y"_s), 0, 1, OpinionId(u"o3"_s)}};
        work.masks = {{MaskId(u"k"_s), OriginalId(u"x"_s), 2, 3, u"name"_s}};
        work.planChanges = {{PlanChangeId(u"v"_s)}, {PlanChangeId(u"w"_s)}};
        values.work = WorkPtr(work);
        values.consultation.publishedOn = QDate(2026, 12, 1);
        const auto approval = collectApproval(values);
        QVERIFY(approval.ok());
        const auto rows = rowsOf(*approval);
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(wordsOf(rows[0]->cells[kRef]), u"1-1、1-3"_s);
        QCOMPARE(wordsOf(rows[0]->cells[kDepartment]), u"道路課"_s);
        QCOMPARE(wordsOf(rows[0]->cells[kCategory]), u"◎"_s);
        QCOMPARE(wordsOf(rows[0]->cells[kLetters]), u"7、8"_s);
        QCOMPARE(wordsOf(rows[1]->cells[kLetters]), QString());
        const QString facts = approval->front.notes.join(u'\n');
        for (const QString &told :
             {u"受付：1通"_s, u"同趣旨としてまとめた意見：1件"_s, u"数に入れない受付：期限後 1通"_s,
              u"墨消し：氏名 1か所"_s, u"◎ 計画を修正します：2件（No.1）"_s, u"未了："_s,
              u"計画の修正2："_s, u"公表日：令和8年12月1日"_s})
            QVERIFY2(facts.contains(told), qUtf8Printable(facts));
    }

    // Those who decide see what nobody has decided on, and who has not answered.
    void whatDepartmentsOweIsOpen()
    {
        const auto facts = [](const Work &work) {
            Snapshot values;
            Opinion opinion;
            opinion.id = OpinionId(u"o1"_s);
            values.opinions = {opinion};
            values.work = WorkPtr(work);
            const auto approval = collectApproval(values);
            return approval ? approval->front.notes.join(u'\n') : approval.error().message;
        };
        Work work;
        QVERIFY(!facts(work).contains(u"照会表"_s) && !facts(work).contains(u"未処理"_s));
        work.departments = {{DepartmentId(u"d"_s), u"道路課"_s},
                            {DepartmentId(u"e"_s), u"公園課"_s}};
        work.rounds = {{RoundId(u"i"_s), u"第1回"_s}};
        for (const auto &[id, department] : {std::pair(u"h1"_s, u"d"_s), {u"h2"_s, u"e"_s}}) {
            Sheet sheet;
            sheet.id = SheetId(id);
            sheet.round = RoundId(u"i"_s);
            sheet.department = DepartmentId(department);
            work.sheets.push_back(sheet);
        }
        QVERIFY2(facts(work).contains(u"戻っていない照会表 2件（道路課、公園課）"_s),
                 qUtf8Printable(facts(work)));
        Reply reply;
        reply.id = ReplyId(u"y"_s);
        reply.sheet = SheetId(u"h1"_s);
        work.replies = {reply};
        QVERIFY2(facts(work).contains(u"未処理の回答 1件、戻っていない照会表 1件（公園課）"_s),
                 qUtf8Printable(facts(work)));
        work.replies[0].state = u"taken"_s;
        work.sheets[1].returned = u"2026-10-03T01:00:00.000Z 0a1b 公園課.xlsx"_s;
        QVERIFY(!facts(work).contains(u"照会表"_s) && !facts(work).contains(u"未処理"_s));
    }

    // What was refused and why, what the plan says otherwise and where, what the checks found.
    void whatIsDecidedOnIsSaidInWords()
    {
        Snapshot values;
        values.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"道"_s}};
        values.nodes[0].draftPage = u"12"_s;
        values.categories = {{CategoryId(u"c"_s), u"◎"_s, u"計画を修正するもの"_s, {}, true},
                             {CategoryId(u"d"_s), u"※"_s, u"趣旨を反映できないもの"_s, {}}};
        values.responses = {
            {ResponseId(u"r1"_s), u"歩道を広げると改めます。"_s},
            {ResponseId(u"r2"_s),
             u"ご意見ありがとうございます。"_s + QString(60, u'理') + u"のためできません。"_s}};
        for (int i = 1; i <= 3; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.node = NodeId(u"n"_s);
            opinion.category = CategoryId(i == 1 ? u"c"_s : u"d"_s);
            if (i < 3)
                opinion.response = ResponseId(u"r%1"_s.arg(i));
            values.opinions.push_back(opinion);
        }
        Work work;
        work.planChanges = {
            {PlanChangeId(u"v"_s), NodeId(u"n"_s), {}, {}, u"歩道を直す。"_s, u"歩道を広げる。"_s},
            {PlanChangeId(u"w"_s), {}, u"用語集"_s, {}, {}, u"歩道　人の道"_s, u"時点修正"_s}};
        work.planChangeOpinions = {
            {PlanChangeOpinionId(u"p"_s), PlanChangeId(u"v"_s), OpinionId(u"o1"_s)}};
        values.work = WorkPtr(work);
        WriteContext context;
        context.checked = u"必ず直す 0件"_s;
        const auto approval = collectApproval(values, context);
        QVERIFY(approval.ok());
        const QStringList &facts = approval->front.notes;
        for (const QString &told :
             {u"※ No.2の理由："_s + u'…' + QString(39, u'理') + u"のためできません。"_s,
              u"計画の修正2：①　道　12　「歩道を直す。」→「歩道を広げる。」（No.1）"_s,
              u"計画の修正1：用語集　「歩道 人の道」を追加（時点修正）"_s,
              u"自動チェック：必ず直す 0件"_s})
            QVERIFY2(facts.contains(told), qUtf8Printable(facts.join(u'\n')));
        QCOMPARE(facts.filter(u"の理由"_s).size(), 1); // nobody has said why of the third
    }

    // Against what was decided on last: words, rows that came and went, and how many; everything
    // that the earlier state said can be read without what came, and the other way round.
    void whatChangedSinceIsMarked()
    {
        Snapshot values;
        values.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"道"_s}};
        values.categories = {{CategoryId(u"c"_s), u"◎"_s, u"計画を修正します"_s, {}},
                             {CategoryId(u"d"_s), u"△"_s, u"参考にします"_s, {}}};
        for (int i = 1; i <= 3; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.node = NodeId(u"n"_s);
            opinion.ref = u"1-%1"_s.arg(i);
            opinion.summary = u"意見%1です。"_s.arg(i);
            opinion.category = CategoryId(u"c"_s);
            values.opinions.push_back(opinion);
        }
        auto earlier = std::make_shared<EarlierState>();
        earlier->values = values;
        earlier->name = u"決裁版"_s;
        earlier->laterName = u"決裁版2"_s;
        values.opinions.erase(values.opinions.begin() + 1);
        values.opinions[0].summary = u"意見1でした。"_s;
        values.opinions[0].category = CategoryId(u"d"_s);
        WriteContext context;
        context.date = QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC);
        context.state = u"42-1a2b3c4d"_s;
        context.earlier = earlier;
        const auto approval =
            collectApproval(values, context, {{u"--approvers"_s, u"部長、主査"_s}});
        QVERIFY(approval.ok());
        QCOMPARE(approval->footer, u"改訂42（1a2b3c4d）　令和8年11月20日"_s);
        const QString front = approval->front.notes.join(u'\n');
        for (const QString &told : {u"字句の修正1件"_s, u"削除1件"_s})
            QVERIFY2(front.contains(told), qUtf8Printable(front));
        const auto rows = rowsOf(*approval);
        QCOMPARE(rows.size(), size_t(3));
        const auto told = [](const std::vector<Paragraph> &cell, Mark without) {
            QString words;
            for (const Paragraph &paragraph : cell) {
                for (const TextRun &run : paragraph.runs)
                    words += run.mark == without ? QString() : run.text;
            }
            return words;
        };
        QCOMPARE(told(rows[0]->cells[kSummary], Mark::Added), u"意見1です。"_s);
        QCOMPARE(told(rows[0]->cells[kSummary], Mark::Removed), u"意見1でした。"_s);
        QCOMPARE(told(rows[0]->cells[kCategory], Mark::Added), u"◎"_s);
        QCOMPARE(told(rows[0]->cells[kCategory], Mark::Removed), u"△"_s);
        QCOMPARE(told(rows[1]->cells[kSummary], Mark::None), u"意見2です。"_s); // it is gone
        QCOMPARE(told(rows[1]->cells[kRef], Mark::Removed), QString());
        QCOMPARE(told(rows[1]->cells[kRef], Mark::None), u"1-2"_s);
        QCOMPARE(told(rows[2]->cells[kSummary], Mark::None), QString());
        for (const Format &format : approvalsWithoutPages()) {
            QBuffer out;
            QVERIFY(out.open(QIODevice::WriteOnly));
            const auto write = format.writer->prepare({});
            QVERIFY(write.ok() && (*write)(values, out, context).ok());
            QVERIFY(out.size() > 1000);
        }
    }

    // In Word a reference leads somewhere, and a category that became another is struck through
    // beside the new one.
    void wordMarksCategoriesAndLeadsToNumbers()
    {
        Snapshot values;
        values.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"道"_s}};
        values.categories = {{CategoryId(u"c"_s), u"○"_s, u"計画を修正します"_s, {}},
                             {CategoryId(u"d"_s), u"△"_s, u"参考にします"_s, {}}};
        values.responses = {{ResponseId(u"r"_s), u"{{No:o1}}のとおりです。"_s}};
        for (int i = 1; i <= 2; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.node = NodeId(u"n"_s);
            opinion.summary = u"意見です。"_s;
            opinion.category = CategoryId(u"c"_s);
            values.opinions.push_back(opinion);
        }
        values.opinions[1].response = ResponseId(u"r"_s);
        auto earlier = std::make_shared<EarlierState>();
        earlier->values = values;
        values.opinions[1].category = CategoryId(u"d"_s);
        WriteContext context;
        context.earlier = earlier;
        const QByteArray word = documentOf(values, context);
        static const QRegularExpression kReference(u"REF (\\w+) "_s);
        const auto reference = kReference.match(QString::fromUtf8(word));
        QVERIFY(reference.hasMatch());
        QCOMPARE(word.count("w:name=\"" + reference.captured(1).toUtf8() + '"'), 1);
        QCOMPARE(word.count("<w:delText xml:space=\"preserve\">○</w:delText>") +
                     word.count("<w:delText>○</w:delText>"),
                 1);
        static const QRegularExpression kInserted(u"<w:ins [^>]*><w:r>(?:(?!</w:r>).)*△"_s);
        QVERIFY(kInserted.match(QString::fromUtf8(word)).hasMatch());
        QVERIFY(!word.contains("○△"));
    }

    // 決裁欄: a box for the day and for each who is named, however they are divided; none for
    // nobody.
    void boxesAreThoseThatAreNamed()
    {
        const auto titlesOf = [](const OptionWords &options) {
            QStringList titles;
            const auto approval = collectApproval({}, {}, options);
            for (const StampBox &box : approval->front.stamps)
                titles += box.title;
            return titles;
        };
        QCOMPARE(titlesOf({}),
                 (QStringList{u"決裁日"_s, u"部長"_s, u"課長"_s, u"係長"_s, u"担当"_s}));
        QCOMPARE(titlesOf({{u"--approvers"_s, u"区長、 副区長，,主査"_s}}),
                 (QStringList{u"決裁日"_s, u"区長"_s, u"副区長"_s, u"主査"_s}));
        QCOMPARE(titlesOf({{u"--approvers"_s, u" "_s}}), QStringList());
    }

    // They are cells of a table, 20 mm high, in Word and in Excel.
    void boxesHaveRoomForAStamp()
    {
        QString names;
        for (int i = 0; i < 12; ++i)
            names += u"係%1,"_s.arg(i);
        QMap<QString, QByteArray> parts;
        for (const Format &format : approvalsWithoutPages()) {
            QBuffer out;
            QVERIFY(out.open(QIODevice::WriteOnly));
            const auto write = format.writer->prepare({{u"--approvers"_s, names}});
            QVERIFY(write.ok() && (*write)({}, out, {}).ok());
            const auto zip = ZipReader::open(out.data());
            QVERIFY(zip.ok());
            for (const ZipPart &part : zip->parts()) {
                const auto read = zip->read(part, [&](QByteArrayView stretch) -> Result<void> {
                    parts[QString::fromUtf8(part.name)] += stretch;
                    return {};
                });
                QVERIFY(read.ok());
            }
        }
        const QByteArray word = parts[u"word/document.xml"_s];
        QCOMPARE(word.count("<w:jc w:val=\"right\"/><w:tblLayout"), 2); // two rows of boxes
        QCOMPARE(word.count("<w:trHeight w:val=\"1134\" w:hRule=\"atLeast\"/>"), 2);
        const QByteArray sheet = parts[u"xl/worksheets/sheet1.xml"_s];
        QCOMPARE(sheet.count("customHeight=\"1\" ht=\"57\""), 3);
        for (int i = 0; i < 12; ++i) {
            QVERIFY(word.contains(u"係%1<"_s.arg(i).toUtf8()));
            QVERIFY(sheet.contains(u"係%1<"_s.arg(i).toUtf8()));
        }
        // What a fact says stands over the columns of the boxes.
        QVERIFY2(sheet.contains("<mergeCell ref=\"B"), sheet.constData());
    }

    // A line about nothing is not there.
    void nothingIsSaidOfNothing()
    {
        const Snapshot values;
        QCOMPARE(approvalFacts(values, *collect(values)), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestApproval)
#include "test_approval.moc"
