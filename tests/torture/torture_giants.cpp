// Texts and documents far over the usual size: stored and given back equal, or refused with a
// sentence; never cut, never half. --opinions N (100,000): of the largest document.

#include "torture/torture.h"

#include "base/sanitize.h"
#include "domain/outline.h"
#include "domain/work/work_rules.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace gaiyo;
using namespace gaiyo::torture;

namespace {

constexpr int kParagraph = 24 * 1024 * 1024; // bytes of UTF-8
constexpr int kOpinions = 100'000;
constexpr int kNested = 1'000;

Snapshot onePlace()
{
    Snapshot values;
    values.consultation.templateName = QStringLiteral("nerima");
    values.nodes.push_back(
        {NodeId(QStringLiteral("n0")), {}, NodeKind::Chapter, {}, true, {}, QStringLiteral("章")});
    return values;
}

// A file's making puts rows in their order and gives every opinion its number (整理番号).
Snapshot asStored(const Snapshot &values)
{
    Snapshot arranged = *arrange(values);
    giveNumbers(arranged);
    return arranged;
}

Opinion opinionOf(const QString &id, const QString &words, const NodeId &node)
{
    return {OpinionId(id), node, words, {}, {}, 1, {}};
}

// Made as a file and read back; then typed into a document that is there and read back.
class Keeper
{
public:
    void keepsOrRefuses(const QString &name, const Snapshot &values)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("giant.db"));
        QElapsedTimer timer;
        timer.start();
        const auto made = DocumentStore::create(
            path, values, {QStringLiteral("make"), QStringLiteral("import"), {}}, {}, fixedClock());
        if (!made) {
            refused(name, made.error());
            if (QFile::exists(path))
                harm(name + QStringLiteral(": refused, and a file is there"));
            return;
        }
        if (contentOf(path) != withoutRevision(asStored(values)))
            harm(name + QStringLiteral(": given back otherwise"));
        if (const QString fault = findFault(path); !fault.isEmpty())
            harm(name + QStringLiteral(": ") + fault);
        print(QStringLiteral("%1: given back equal, %2 s")
                  .arg(name)
                  .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    }

    void typedOrRefused(const QString &name, const QString &words)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("typed.db"));
        Snapshot values = onePlace();
        values.opinions.push_back(
            opinionOf(QStringLiteral("o1"), QStringLiteral("前の文"), values.nodes[0].id));
        if (!DocumentStore::create(path, values,
                                   {QStringLiteral("make"), QStringLiteral("import"), {}}, {},
                                   fixedClock()))
            qFatal("create");
        const auto document = Document::open(path, Access::ReadWrite, {fixedClock(), m_ids, {}});
        const auto outcome = (*document)->apply(
            {QStringLiteral("set_opinion"),
             {{QStringLiteral("id"), QStringLiteral("o1")}, {QStringLiteral("summary"), words}},
             {}});
        const auto content = contentOf(path);
        const auto *refusal = std::get_if<Refusal>(&outcome);
        if (refusal)
            refused(name, refusal->error);
        const QString kept = content ? content->opinions[0].summary : QString();
        if (kept != (refusal ? QStringLiteral("前の文") : sanitizeText(words)))
            harm(name + QStringLiteral(": other words in the file"));
        else if (!refusal)
            print(name + QStringLiteral(": typed and given back equal"));
    }

private:
    static void refused(const QString &name, const Error &error)
    {
        print(name + QStringLiteral(": refused: ") + error.message);
        if (error.message.size() < 10)
            harm(name + QStringLiteral(": refused without a sentence"));
    }

    RandomIdSource m_ids;
};

// Every scalar value that the sanitiser lets through, a line of 64 each.
QString everyScalar()
{
    QString text;
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        text += QString::fromUcs4(&c, 1);
        if (c % 64 == 63)
            text += u'\n';
    }
    return text;
}

Snapshot nested()
{
    Snapshot values;
    values.consultation.templateName = QStringLiteral("nerima");
    for (int i = 0; i < kNested; ++i) {
        Node node{NodeId(QStringLiteral("n%1").arg(i)), {}, NodeKind::Item, {}, true, {},
                  QStringLiteral("段%1").arg(i)};
        if (i > 0)
            node.parent = values.nodes.back().id;
        values.nodes.push_back(node);
    }
    values.opinions.push_back(
        opinionOf(QStringLiteral("o1"), QStringLiteral("底の意見"), values.nodes.back().id));
    return values;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    Keeper keeper;
    const QString paragraph = QStringLiteral("意見と").repeated(kParagraph / 9);
    Snapshot giant = onePlace();
    giant.opinions.push_back(opinionOf(QStringLiteral("o1"), paragraph, giant.nodes[0].id));
    keeper.keepsOrRefuses(QStringLiteral("a paragraph of 24 MB"), giant);
    keeper.typedOrRefused(QStringLiteral("24 MB typed"), paragraph);

    const QString scalars = everyScalar();
    Snapshot all = onePlace();
    all.opinions.push_back(opinionOf(QStringLiteral("o1"), sanitizeText(scalars), all.nodes[0].id));
    keeper.keepsOrRefuses(QStringLiteral("every Unicode scalar"), all);
    keeper.typedOrRefused(QStringLiteral("every Unicode scalar typed"), scalars);

    keeper.keepsOrRefuses(QStringLiteral("1,000 nested headings"), nested());
    const auto opinions = int(argument(QStringLiteral("opinions"), kOpinions));
    keeper.keepsOrRefuses(QStringLiteral("%1 opinions").arg(opinions), document(opinions));
    return exitCode();
}
