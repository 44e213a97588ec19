;;; Run by Emacs inside of a newsroom: does what a journalist would, and writes what came of it as JSON.

(require 'json)
(require 'flymake)
(require 'markdown-mode)

(defun try-until (limit done)
  "Wait until DONE returns something, LIMIT seconds at most."
  (let ((end (+ (float-time) limit)))
    (while (and (not (funcall done)) (< (float-time) end))
      (accept-process-output nil 0.05))))

(defun told ()
  "The texts that findings stand at."
  (mapcar (lambda (one)
            (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(let (result)
  (condition-case problem
      (progn
        (find-file (getenv "CLAIMCHECK_ARTICLE"))
        ;; In batch mode nothing is done in idle time, so the connection is made here.
        (run-hooks 'post-command-hook)
        (try-until 60 (lambda () (eglot-managed-p)))
        (flymake-start)
        (try-until 60 (lambda () (>= (length (flymake-diagnostics)) 3)))
        (push `(findings . ,(vconcat (told))) result)
        (goto-char (flymake-diagnostic-beg
                    (seq-find (lambda (one) (equal (buffer-substring-no-properties
                                                    (flymake-diagnostic-beg one) (flymake-diagnostic-end one))
                                                   "50 thousand"))
                              (flymake-diagnostics))))
        (let* ((server (eglot--current-server-or-lose))
               (hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams) :timeout 60))
               (actions (append (jsonrpc-request server :textDocument/codeAction
                                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                                       :range (list :start (eglot--pos-to-lsp-position)
                                                                    :end (eglot--pos-to-lsp-position))
                                                       :context '(:diagnostics []))
                                                 :timeout 60)
                                nil))
               (correct (seq-find (lambda (action) (string-prefix-p "Correct" (plist-get action :title))) actions)))
          (push `(hover . ,(plist-get (plist-get hover :contents) :value)) result)
          (push `(actions . ,(vconcat (mapcar (lambda (action) (plist-get action :title)) actions))) result)
          (eglot--apply-workspace-edit (plist-get correct :edit)))
        ;; The change reaches the server as it would after a command.
        (eglot--signal-textDocument/didChange)
        (try-until 60 (lambda () (= (length (flymake-diagnostics)) 2)))
        (push `(after . ,(vconcat (told))) result))
    (error (push `(error . ,(format "%S" problem)) result)))
  (with-temp-file (getenv "CLAIMCHECK_OUTPUT") (insert (json-encode result)))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
