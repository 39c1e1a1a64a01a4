#include "booklet/support.h"

#include "booklet/booklet.h"
#include "domain/template.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

namespace gaiyo::test {

using namespace Qt::StringLiterals;

const FontSet &fonts()
{
    static const FontSet kFonts = [] {
        auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
        if (!loaded)
            qFatal("%s", qUtf8Printable(loaded.error().message));
        return std::move(*loaded);
    }();
    return kFonts;
}

const FontSet &moreFonts()
{
    static const FontSet kFonts = [] {
        auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
        const QString folder = QStringLiteral("/usr/share/fonts/opentype/");
        for (const char *file : {"ipaexfont-gothic/ipaexg.ttf", "noto/NotoSansCJK-Regular.ttc",
                                 "noto/NotoSerifCJK-Regular.ttc"}) {
            if (auto added = loaded->addFont(folder + QLatin1String(file)); !added)
                qFatal("%s", qUtf8Printable(added.error().message));
        }
        return std::move(*loaded);
    }();
    return kFonts;
}

Settings settings()
{
    const auto nerima = loadTemplate(QStringLiteral("nerima"));
    Q_ASSERT(nerima.ok());
    return nerima->settings;
}

Collected emptyBooklet()
{
    Collected collected;
    collected.settings = settings();
    collected.front.title = QStringLiteral("試験計画（素案）");
    collected.front.subtitle = QStringLiteral("に対する意見の概要と区の考え方");
    collected.front.period = QStringLiteral("平成28年7月1日～平成28年7月25日");
    collected.front.opinionCount = QStringLiteral("2件（1名）");
    collected.legend = {{QStringLiteral("◎"), QStringLiteral("計画に反映するもの"), 1},
                        {QStringLiteral("△"), QStringLiteral("検討するもの"), 1}};
    return collected;
}

Collected stackedBooklet(const QJsonObject &more)
{
    Collected collected = emptyBooklet();
    collected.settings.layout = RowLayout::Stacked;
    collected.form = BodyForm::Stacked;
    const auto settings = applySettings(collected.settings, more);
    collected.settings = *settings;
    return collected;
}

Collected bookletOfChapters(int count)
{
    Collected collected = emptyBooklet();
    for (int i = 0; i < count; ++i) {
        HeadingBlock chapter = heading(0, u"第%1章　まちの章"_s.arg(i + 1));
        chapter.kind = NodeKind::Chapter;
        collected.blocks.emplace_back(chapter);
        for (int k = 0; k < 2; ++k) {
            HeadingBlock item = heading(1, u"取組項目%1　みちの項目"_s.arg(2 * i + k + 1));
            item.node = NodeId(u"n%1-%2"_s.arg(i).arg(k));
            item.number = QString::number(2 * i + k + 1);
            item.title = u"みちの項目"_s;
            collected.blocks.emplace_back(item);
            for (int o = 0; o < 2; ++o)
                collected.blocks.emplace_back(
                    row(u"道をよくしてほしい。"_s.repeated(12), u"よくします。"_s.repeated(20)));
        }
    }
    renumber(collected);
    return collected;
}

std::vector<Paragraph> paragraphs(const QString &text)
{
    std::vector<Paragraph> out;
    for (const QString &line : text.split(u'\n'))
        out.push_back({{{line, {}}}});
    return out;
}

RowBlock row(const QString &summary, const QString &response, int span)
{
    RowBlock block = rowBelow(summary);
    block.response = ResponseCell{
        response.isEmpty() ? std::vector<Paragraph>() : paragraphs(response), span, {}};
    return block;
}

RowBlock rowBelow(const QString &summary)
{
    RowBlock block;
    block.summary = paragraphs(summary);
    return block;
}

HeadingBlock heading(int depth, const QString &text)
{
    HeadingBlock block;
    block.depth = depth;
    block.title = text;
    block.text = text;
    return block;
}

void renumber(Collected &collected)
{
    int no = 0;
    for (Block &block : collected.blocks) {
        if (auto *at = std::get_if<RowBlock>(&block)) {
            at->no = ++no;
            at->label = QString::number(no);
            at->opinion = OpinionId(QStringLiteral("o%1").arg(no));
        }
    }
}

void addFormRows()
{
    QTest::addColumn<QString>("form");
    for (const QString &form :
         {u"nerima"_s, u"kubun"_s, u"koumoku"_s, u"tatezumi"_s, u"midashinashi"_s, u"kakudai"_s})
        QTest::newRow(qPrintable(form)) << form;
}

QByteArray pdfOf(const Collected &collected, const QString &family, const FontSet &set)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    options.fontFamily = family;
    const auto written = writePdf(collected, set, buffer, options);
    if (!written)
        qWarning("%s", qUtf8Printable(written.error().message));
    return written ? buffer.data() : QByteArray();
}

QByteArray askAbout(const QByteArray &pdf, const QString &program, QStringList arguments)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size())
        return {};
    file.close();
    arguments.replaceInStrings(QStringLiteral("%"), file.fileName());
    QProcess process;
    process.start(program, arguments);
    const bool finished = process.waitForFinished(120000);
    if (!finished || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        QTest::qFail(qPrintable(program + QStringLiteral(": ") + process.errorString() + u' ' +
                                QString::fromUtf8(process.readAllStandardError()) +
                                QString::fromUtf8(process.readAllStandardOutput())),
                     __FILE__, __LINE__);
        return {};
    }
    return process.readAllStandardOutput();
}

} // namespace gaiyo::test
