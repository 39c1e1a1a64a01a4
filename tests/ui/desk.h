#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "booklet/font_set.h"
#include "session/preferences.h"
#include "session/timings.h"
#include "shell/commands.h"
#include "shell/main_window.h"
#include "shell/workspace.h"

#include <QDialog>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

namespace gaiyo {

// A clerk's desk: the program's window with its own folder, settings and fixed clock.
class Desk
{
public:
    explicit Desk(Theme theme = Theme::Light, int textPercent = 100);
    ~Desk();

    MainWindow &window() { return *m_window; }
    Session &session() { return m_window->workspace()->session(); }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    // The sample document as a file of this desk.
    QString makeSeed();
    // Made from the sample by repetition: so many opinions below as many headings as fit.
    QString makeLarge(int opinions);
    void open(const QString &path);
    void newWindow(); // as if the program was started again
    void advance(qint64 seconds) { m_clock.advance(seconds); }
    // Where another desk, or another process, left words.
    void setRecoveryFolder(const QString &folder) { m_recovery = folder; }

    template <typename Type>
    Type *find(const char *name)
    {
        auto *found = m_window->findChild<Type *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    // What the next window is told of the locks of a folder.
    void setFolderTest(std::function<Result<void>(const QString &)> test)
    {
        m_testFolder = std::move(test);
    }

    // Files that the window wanted another program to show, instead of that.
    const QStringList &shownFiles() const { return m_shownFiles; }

    // What the next window waits for: as it is, what is typed is saved where the test says so, and
    // what others do comes in where it refreshes; the rest comes without a wait.
    Timings &timings() { return m_timings; }

    // Makes this desk, of several, the one whose window has the keyboard.
    void activate();

    // A key of the program, where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    // Text as an input method commits it: one phrase.
    void type(const QString &text);
    void compose(const QString &preedit);

    // Until everything stands where it will: sending what was posted moves nothing any more.
    static void settle(QWidget &window);

    // Does something that opens a dialog, at once or when a job is done, and works in it.
    void inDialog(const std::function<void()> &open, const std::function<void(QDialog &)> &work);
    // Of several, each when it first stands in front; another one is a failure.
    using DialogWork = std::function<void(QDialog &)>;
    void inDialogs(const std::function<void()> &open, const std::vector<DialogWork> &works);

private:
    QTemporaryDir m_dir;
    QString m_recovery = m_dir.filePath(QStringLiteral("recovery"));
    std::function<Result<void>(const QString &)> m_testFolder;
    Timings m_timings;
    QStringList m_shownFiles;
    QSettings m_store;
    Preferences m_preferences;
    FixedClock m_clock;
    RandomIdSource m_ids;
    FontSet m_fonts;
    std::unique_ptr<MainWindow> m_window;
};

// Who presses Cancel as soon as the window of progress stands there.
class StopAtOnce
{
public:
    StopAtOnce();
    bool isDone() const { return m_isDone; }

private:
    QTimer m_look;
    bool m_isDone = false;
};

// In a dialog that asks for a file: its name, by the keys.
Desk::DialogWork givingFile(const QString &path);

// Every dialog of the program with a name for it.
const std::vector<std::pair<Command, QString>> &dialogCommands();

// Translations and fonts of the program, once for a test program.
void preparePrograms();

// The program in the other language, for as long as it lives.
class English
{
public:
    English();
    ~English();
};

// QTEST_MAIN with the program's own language.
#define GAIYO_UI_TEST_MAIN(Test)                                                                   \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        QApplication application(argc, argv);                                                      \
        gaiyo::preparePrograms();                                                                  \
        Test test;                                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    }

} // namespace gaiyo
