#include "shell/workspace.h"

#include "dialogs/phrases_dialog.h"
#include "editor/opinion_editor.h"
#include "session/answer_offers.h"
#include "session/preferences.h"
#include "shell/commands.h"
#include "shell/status_line.h"
#include "shell/window_services.h"

// Phrases, and the answers of earlier booklets.
namespace gaiyo {

namespace {

constexpr qsizetype kTitle = 12; // characters of the words that name a phrase

} // namespace

void Workspace::connectPhrases()
{
    m_commands.on(Command::InsertPhrase, m_editor, &OpinionEditor::insertPhrase);
    m_commands.on(Command::KeepPhrase, this, &Workspace::keepPhrase);
    m_commands.on(Command::Phrases, this, [this] {
        if (PhrasesDialog(*m_session, m_services.preferences, window()).exec() == QDialog::Accepted)
            readEarlier();
    });
    connect(m_editor, &OpinionEditor::noPhrases, this, [this] {
        m_status.tellPassing(
            tr("There are no phrases yet, and nothing like this opinion was answered. "
               "“Phrases…” in the menu Opinion has room for them."));
    });
    readEarlier();
}

// In another thread; until it is done, and where a file cannot be read, there is less to offer.
void Workspace::readEarlier()
{
    const QStringList paths = m_services.preferences.earlierBooklets();
    if (paths.isEmpty()) {
        m_editor->setEarlier(nullptr);
        return;
    }
    struct Read
    {
        std::shared_ptr<EarlierAnswers> answers;
        std::vector<Error> troubles;
    };
    const auto read = std::make_shared<Read>();
    const Document::Services services{m_services.clock, m_services.ids, {}};
    m_earlier.start(
        this,
        [read, paths, services] {
            read->answers = std::make_shared<EarlierAnswers>(
                EarlierAnswers::read(paths, services, read->troubles));
        },
        [this, read] {
            m_editor->setEarlier(read->answers);
            if (!read->troubles.empty())
                m_status.tell(tr("An earlier booklet cannot be read, so its answers are not "
                                 "offered: %1")
                                  .arg(read->troubles.front().message));
        });
}

void Workspace::keepPhrase()
{
    if (!m_session->saveWords())
        return;
    const QString words = m_editor->responseWords();
    if (words.isEmpty()) {
        m_status.tellPassing(tr("There is no response to keep as a phrase."));
        return;
    }
    const Operation add{
        QStringLiteral("add_phrase"),
        {{QStringLiteral("title"), words.left(kTitle)}, {QStringLiteral("text"), words}},
        {}};
    if (m_session->apply(add))
        m_status.tell(tr("Kept as a phrase: %1…").arg(words.left(kTitle)));
}

} // namespace gaiyo
